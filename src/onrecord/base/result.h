#pragma once
// How anything that the world can refuse answers: a value or an Error.

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace onrecord {

/// Which part of the world refused. It decides the exit code, not the words.
enum class Kind {
  not_found,  ///< a file, folder or entry is not there
  bad_input,  ///< it is there, and is not what it should be
  refused,    ///< permission, lock, full disk, network
  unsupported ///< known, but not built yet or not for this program
};

/// What went wrong, where, and what to do about it, in words for a person.
struct Error {
  Kind kind = Kind::bad_input;
  std::string message;
  std::string where;  ///< file, file:line:column, or a database; may be empty
};

/// `where: message`, or the message alone.
inline std::string to_string(const Error& error) {
  return error.where.empty() ? error.message
                             : error.where + ": " + error.message;
}

/// A T, or the Error that stood in its way. Only `if (!r)`, `*r`, `r->` and
/// `r.error()` are used, so that std::expected can take its place.
template <class T>
struct [[nodiscard]] Result : tl::expected<T, Error> {
  using tl::expected<T, Error>::expected;
};

/// The short way to return an Error from a function that gives a Result.
inline tl::unexpected<Error> fail(Kind kind, std::string message,
                                  std::string where = {}) {
  return tl::unexpected<Error>(
      Error{kind, std::move(message), std::move(where)});
}

inline tl::unexpected<Error> fail(Error error) {
  return tl::unexpected<Error>(std::move(error));
}

}  // namespace onrecord
