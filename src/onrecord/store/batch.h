#pragma once
// Writing that is kept whole or not at all.

#include "onrecord/base/result.h"

namespace onrecord {

class Database;

/// What is written while a batch lives is kept by `commit` and taken back if
/// the batch ends without. One inside another is a part of it that can be
/// taken back alone. Must not outlive its store.
class Batch {
 public:
  static Result<Batch> begin(Database& database);
  ~Batch();
  Batch(Batch&& other) noexcept;
  Batch& operator=(Batch&&) = delete;
  Batch(const Batch&) = delete;  // one end, one commit
  Batch& operator=(const Batch&) = delete;
  Result<bool> commit();

 private:
  Batch(Database* database, bool inner) : database_(database), inner_(inner) {}
  void roll_back();
  Database* database_;  ///< null once it has ended
  bool inner_;
};

}  // namespace onrecord
