#include "onrecord/pipeline/in_order.h"

#include <doctest/doctest.h>

#include <atomic>
#include <optional>
#include <vector>

namespace onrecord {
namespace {

/// 0, 1, .. up to and without `count`.
auto numbers(int count) {
  return [at = 0, count]() mutable {
    return at < count ? std::optional<int>(at++) : std::nullopt;
  };
}

/// Takes longer for some numbers than for others.
int uneven_square(int number) {
  std::atomic<int> spent = 0;
  while (spent < (number % 7) * 2000) ++spent;
  return number * number;
}

}  // namespace

TEST_CASE("in order: results come in the order of the items") {
  for (std::size_t threads : {0U, 1U, 2U, 8U}) {
    CAPTURE(threads);
    for (int count : {0, 1, 3, 500}) {
      CAPTURE(count);
      std::vector<int> got;
      run_in_order(threads, numbers(count), uneven_square, [&](int square) {
        got.push_back(square);
        return true;
      });
      REQUIRE(got.size() == static_cast<std::size_t>(count));
      for (int i = 0; i < count; ++i) {
        CHECK(got[static_cast<std::size_t>(i)] == i * i);
      }
    }
  }
}

TEST_CASE("in order: a sink that has enough stops the run") {
  int taken = 0;
  int sunk = 0;
  auto next = [&]() -> std::optional<int> { return taken++; };
  run_in_order(2, next, uneven_square, [&](int) { return ++sunk < 10; });
  CHECK(sunk == 10);
  CHECK(taken <= 10 + 8);  // no more than four a thread are held
}

}  // namespace onrecord
