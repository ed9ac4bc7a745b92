#include "onrecord/eval/speech_words.h"

#include <algorithm>
#include <iterator>

namespace onrecord {
namespace {

constexpr std::string_view kSpeechWords[] = {
    "according",  "acknowledge", "acknowledged", "add",       "added",
    "adding",     "adds",        "admit",        "admits",    "admitted",
    "allege",     "alleged",     "announce",     "announced", "announces",
    "announcing", "argue",       "argued",       "argues",    "arguing",
    "ask",        "asked",       "asking",       "asks",      "assert",
    "asserted",   "asserts",     "claim",        "claimed",   "claiming",
    "claims",     "comment",     "commented",    "concede",   "conceded",
    "confirm",    "confirmed",   "continue",     "continued", "continues",
    "declare",    "declared",    "declares",     "denied",    "denies",
    "deny",       "emphasize",   "emphasized",   "explain",   "explained",
    "explaining", "explains",    "insist",       "insisted",  "insisting",
    "insists",    "joke",        "joked",        "maintain",  "maintained",
    "mention",    "mentioned",   "note",         "noted",     "notes",
    "noting",     "predict",     "predicted",    "promise",   "promised",
    "quip",       "quipped",     "quoted",       "recall",    "recalled",
    "reiterate",  "reiterated",  "remark",       "remarked",  "repeat",
    "repeated",   "replied",     "replies",      "reply",     "report",
    "reported",   "reports",     "respond",      "responded", "responds",
    "said",       "say",         "saying",       "says",      "state",
    "stated",     "states",      "stating",      "stress",    "stressed",
    "suggest",    "suggested",   "suggests",     "tell",      "telling",
    "tells",      "testified",   "testify",      "told",      "tweet",
    "tweeted",    "tweeting",    "tweets",       "urge",      "urged",
    "vow",        "vowed",       "warn",         "warned",    "warning",
    "warns",      "write",       "writes",       "writing",   "written",
    "wrote"};

}  // namespace

bool is_speech_word(std::string_view word) {
  return std::binary_search(std::begin(kSpeechWords), std::end(kSpeechWords),
                            word);
}

}  // namespace onrecord
