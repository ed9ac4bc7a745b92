// Two readings of one article: a traced one shows the steps, an ordinary one
// gives the quotes, so that what is shown is what `extract` writes.

#include "onrecord/pipeline/explain.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "onrecord/model/record.h"
#include "onrecord/pipeline/extractor.h"
#include "onrecord/pipeline/tracing.h"

namespace onrecord {
namespace {

/// One line of text, whatever breaks it had.
std::string one_line(std::string_view text) {
  std::string line(text);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

std::string quoted(const Text& text, ByteSpan span) {
  return "\"" + one_line(text.slice(span)) + "\"";
}

void add_steps(const Trace& trace, TokenSpan paragraph, std::string& out) {
  bool first = true;
  for (const TraceEntry& entry : trace) {
    if (!paragraph.contains(entry.tokens)) continue;
    if (first) out += "  the words\n      = " + entry.skeleton + '\n';
    first = false;
    const bool changed = entry.after != entry.skeleton;
    if (entry.fired.empty() && entry.stopped.empty() && !changed) continue;
    out += "  step " + entry.step + '\n';
    for (const std::string& line : entry.fired) {
      out += "      + " + one_line(line) + '\n';
    }
    for (const std::string& line : entry.stopped) {
      out += "      - " + one_line(line) + '\n';
    }
    if (changed) out += "      = " + entry.after + '\n';
  }
}

std::string decimal(double number) {
  const auto hundredths = std::lround(std::abs(number) * 100);
  const std::string digits = std::to_string(hundredths % 100);
  return (number < 0 && hundredths > 0 ? "-" : "") +
         std::to_string(hundredths / 100) + '.' +
         std::string(2 - digits.size(), '0') + digits;
}

class QuoteStory {
 public:
  QuoteStory(const Text& text, const Quote& quote, std::string& out)
      : text_(text), quote_(quote), out_(out) {}

  void tell() {
    out_ += "  quote " + quote_.id + ", " + std::string(word(quote_.type)) +
            ' ' + std::string(word(quote_.act)) + '\n';
    if (quote_.polarity != Polarity::said) {
      field("polarity", std::string(word(quote_.polarity)));
    }
    for (const ByteSpan piece : quote_.content) {
      field("content", quoted(text_, piece));
    }
    if (quote_.source) field("source", quoted(text_, quote_.source->span));
    if (quote_.cue) field("cue", quoted(text_, quote_.cue->span));
    tell_speaker();
    field("rule", quote_.rule + ", confidence " + decimal(quote_.confidence));
    for (const TrailStep& step : quote_.trail) field("why", told(step));
  }

 private:
  void field(std::string_view name, const std::string& value) {
    out_ += "      " + std::string(name) + std::string(9 - name.size(), ' ') +
            value + '\n';
  }

  void tell_speaker() {
    if (quote_.status == Status::undecided) {
      field("speaker", "undecided: " + std::string(word(quote_.reason)));
    } else if (quote_.speaker) {
      field("speaker", quote_.speaker->name);
    }
    for (const Candidate& candidate : quote_.candidates) {
      std::string line = candidate.name + ", " + decimal(candidate.score);
      for (const std::string& why : candidate.why) line += ", " + why;
      field("perhaps", line);
    }
  }

  std::string told(const TrailStep& step) const {
    std::string line = step.step + " " + step.how;
    for (const Capture& capture : step.captures) {
      line += ", " + capture.name + ' ' + quoted(text_, capture.span);
    }
    if (step.from) line += ", from " + quoted(text_, *step.from);
    return line;
  }

  const Text& text_;
  const Quote& quote_;
  std::string& out_;
};

bool touches(const Quote& quote, ByteSpan paragraph) {
  return std::any_of(
      quote.content.begin(), quote.content.end(),
      [&](const ByteSpan& piece) { return piece.overlaps(paragraph); });
}

}  // namespace

LineColumn line_column(const Text& text, std::size_t byte) {
  const std::string_view before = std::string_view(text.bytes).substr(0, byte);
  const auto lines = std::count(before.begin(), before.end(), '\n');
  const std::string_view line = before.substr(before.rfind('\n') + 1);
  const auto column = std::count_if(line.begin(), line.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  });
  return {static_cast<std::size_t>(lines) + 1,
          static_cast<std::size_t>(column) + 1};
}

std::string explain_article(std::shared_ptr<const RuleBook> rules,
                            const Article& article,
                            std::optional<std::size_t> line) {
  const TracedText traced = trace_text(article.text, article.body, *rules);
  const Extraction extraction = Extractor(std::move(rules)).extract(article);
  const Text& text = traced.text;
  std::string out;
  for (const Paragraph& paragraph : text.paragraphs) {
    const std::size_t first = line_column(text, paragraph.span.begin).line;
    const std::size_t last = line_column(text, paragraph.span.end).line;
    if (line && (*line < first || *line > last)) continue;
    out += article.doc + ':' + std::to_string(first) + ": " +
           one_line(text.slice(paragraph.span)) + '\n';
    add_steps(traced.trace, paragraph.tokens, out);
    for (const Quote& quote : extraction.quotes) {
      if (touches(quote, paragraph.span)) QuoteStory(text, quote, out).tell();
    }
    out += '\n';
  }
  return out;
}

}  // namespace onrecord
