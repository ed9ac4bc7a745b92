#include "onrecord/store/batch.h"

#include <utility>

#include "onrecord/store/database.h"
#include "onrecord/store/schema.h"

// BEGIN IMMEDIATE: a transaction that reads first and writes later cannot wait
// for another writer, it fails; so the lock is taken, and waited for, at once.

namespace onrecord {

Result<Batch> Batch::begin(Database& database) {
  const bool inner = database.in_transaction();
  database.execute(inner ? "SAVEPOINT part" : "BEGIN IMMEDIATE");
  if (auto begun = database.outcome(); !begun) return fail(begun.error());
  return Batch(&database, inner);
}

Batch::Batch(Batch&& other) noexcept
    : database_(std::exchange(other.database_, nullptr)),
      inner_(other.inner_) {}

Batch::~Batch() {
  if (database_) roll_back();
}

/// A full disk makes SQLite roll back by itself; then nothing is left to do.
void Batch::roll_back() {
  if (!database_->in_transaction()) return;
  (void)database_->outcome();
  database_->execute(inner_ ? "ROLLBACK TO part; RELEASE part" : "ROLLBACK");
  (void)database_->outcome();
}

Result<bool> Batch::commit() {
  if (!inner_) database_->execute(kIndexWords);
  database_->execute(inner_ ? "RELEASE part" : "COMMIT");
  auto committed = database_->outcome();
  if (!committed) roll_back();
  database_ = nullptr;
  return committed;
}

}  // namespace onrecord
