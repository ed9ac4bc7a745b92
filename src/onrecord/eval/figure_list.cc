#include "onrecord/eval/figure_list.h"

#include <array>
#include <cstdio>

namespace onrecord {
namespace {

FigureGroup group_of(std::string name, const Count& count) {
  const Shares shares = shares_of(count);
  return {std::move(name),
          {{"p", rounded(shares.p)},
           {"r", rounded(shares.r)},
           {"f1", rounded(shares.f1)},
           {"pred", std::to_string(count.pred)},
           {"gold", std::to_string(count.gold)}}};
}

FigureGroup quoted_group(std::string name, const Count& count) {
  FigureGroup group = group_of(std::move(name), count);
  group.values.emplace_back("found", rounded(share(count.found, count.gold)));
  return group;
}

FigureGroup speech_group(const SpeechCount& speech) {
  FigureGroup group{"speech",
                    {{"r", rounded(share(speech.right, speech.gold))},
                     {"p", rounded(share(speech.pred_right, speech.pred))},
                     {"exact", rounded(share(speech.exact, speech.gold))},
                     {"gold", std::to_string(speech.gold)}}};
  constexpr std::array<const char*, 3> kTypes = {"direct", "mixed", "indirect"};
  for (std::size_t i = 0; i < kTypes.size(); ++i) {
    group.values.emplace_back(
        kTypes[i], rounded(share(speech.right_of[i], speech.gold_of[i])));
  }
  return group;
}

FigureGroup speaker_group(const SpeakerCount& speaker) {
  return {"speaker",
          {{"accuracy", rounded(share(speaker.right, speaker.gold))},
           {"wrong", std::to_string(speaker.wrong)},
           {"undecided", std::to_string(speaker.undecided)},
           {"first2", std::to_string(speaker.first2)},
           {"open", std::to_string(speaker.open)},
           {"kept", std::to_string(speaker.kept)},
           {"gold", std::to_string(speaker.gold)}}};
}

}  // namespace

std::string rounded(double value) {
  std::array<char, 32> buffer{};
  const int size = std::snprintf(buffer.data(), buffer.size(), "%.4f", value);
  return {buffer.data(), static_cast<std::size_t>(size)};
}

std::vector<FigureGroup> groups_of(const Figures& figures) {
  constexpr std::array<const char*, kParts> kPartNames = {"content", "source",
                                                          "cue"};
  std::vector<FigureGroup> groups = {quoted_group("quoted", figures.quoted),
                                     quoted_group("quoted5", figures.quoted5)};
  for (std::size_t i = 0; i < kParts; ++i) {
    groups.push_back(
        group_of(std::string("spans.") + kPartNames[i], figures.spans[i]));
    groups.push_back(
        group_of(std::string("exact.") + kPartNames[i], figures.exact[i]));
  }
  groups.push_back(speech_group(figures.speech));
  if (figures.speaker.gold > 0) {
    groups.push_back(speaker_group(figures.speaker));
  }
  return groups;
}

}  // namespace onrecord
