#pragma once
// Many articles on many threads, results in the order of the articles.

#include <algorithm>
#include <chrono>
#include <deque>
#include <future>
#include <memory>
#include <type_traits>
#include <utility>

#include "onrecord/pipeline/workers.h"

namespace onrecord {

/// Takes every item that `next` gives (std::nullopt is the end), applies `work`
/// to it on one of `threads` threads and hands the results to `sink` in the
/// order of the items, each as soon as its turn comes. `next` and `sink` run on
/// the caller's thread; `sink` returns false to stop early. At most four items
/// a thread are held at a time.
template <class Next, class Work, class Sink>
void run_in_order(std::size_t threads, Next next, Work work, Sink sink) {
  using Item = typename std::invoke_result_t<Next>::value_type;
  using Out = std::invoke_result_t<Work, Item>;
  threads = std::max<std::size_t>(threads, 1);
  const std::size_t most = 4 * threads;  // hides uneven lengths of articles
  std::deque<std::future<Out>> held;
  Workers workers(threads);
  const auto has_turn = [&held] {
    return !held.empty() && held.front().wait_for(std::chrono::seconds(0)) ==
                                std::future_status::ready;
  };
  const auto start = [&](Item item) {
    auto task = std::make_shared<std::packaged_task<Out()>>(
        [&work, item = std::move(item)]() mutable {
          return work(std::move(item));
        });
    held.push_back(task->get_future());
    workers.add([task] { (*task)(); });
  };
  bool more = true;
  do {
    while (more && held.size() < most && !has_turn()) {
      auto item = next();
      more = item.has_value();
      if (more) start(std::move(*item));
    }
    if (held.empty()) return;
    if (!sink(held.front().get())) return;
    held.pop_front();
  } while (true);
}

}  // namespace onrecord
