#pragma once
// A fixed number of threads that run tasks, first come, first served.

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace onrecord {

/// The destructor runs what is still queued and joins. Tasks must not throw.
class Workers {
 public:
  explicit Workers(std::size_t count);
  ~Workers();
  Workers(const Workers&) = delete;  // owns running threads
  Workers& operator=(const Workers&) = delete;
  void add(std::function<void()> task);

 private:
  void run();
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::function<void()>> tasks_;
  bool closing_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace onrecord
