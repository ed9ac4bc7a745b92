#include "onrecord/pipeline/tracing.h"

#include <utility>

#include "onrecord/cascade/article_reading.h"
#include "onrecord/text/utf8.h"

namespace onrecord {

TracedText trace_text(std::string bytes, std::size_t body,
                      const RuleBook& rules) {
  TracedText traced;
  traced.text = read_text(decode_utf8(std::move(bytes)).bytes, body,
                          rules.vocabulary.words());
  CascadeOptions options;
  options.trace = &traced.trace;
  FirstPass first = read_names(traced.text, rules, options);
  traced.matches =
      read_attributions(traced.text, rules, std::move(first), options);
  return traced;
}

}  // namespace onrecord
