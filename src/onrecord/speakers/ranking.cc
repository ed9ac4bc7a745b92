#include "onrecord/speakers/ranking.h"

#include <algorithm>
#include <map>

namespace onrecord {
namespace {

class Ranking {
 public:
  Ranking(const Scene& scene, Referents& referents, const Weights& weights,
          const Question& question)
      : referents_(referents), weights_(weights), question_(question) {
    const Text& text = scene.text();
    const std::size_t here = text.paragraph_of(question.token);
    const std::size_t back = std::min(here, question.paragraphs_back);
    for (std::size_t p = here - back; p <= here; ++p) {
      referents_.read_subjects(p);
    }
    first_ = text.paragraphs[here - back].tokens.begin;
    paragraph_ = text.paragraphs[here].tokens.begin;
    paragraph_before_ = here > 0 ? text.paragraphs[here - 1].tokens.begin : 0;
    sentence_ = scene.sentence_begin(question.token);
    sentence_before_ =
        sentence_ > first_ ? scene.sentence_begin(sentence_ - 1) : sentence_;
  }

  std::vector<Ranked> run() {
    const std::span<const Sighting> seen = referents_.before(question_.token);
    note_last(seen);
    fits_.resize(referents_.size());
    for (const Sighting& sighting : seen) {
      if (sighting.token >= first_) consider(sighting);
    }
    std::vector<Ranked> ranked;
    for (auto& [referent, best] : best_) ranked.push_back(std::move(best));
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const Ranked& a, const Ranked& b) {
                       return a.score > b.score;
                     });
    return ranked;
  }

 private:
  void note_last(std::span<const Sighting> seen) {
    for (std::size_t i = seen.size(); i-- > 0;) {
      if (last_speaker_ == nullptr && seen[i].spoke) last_speaker_ = &seen[i];
      if (last_named_ == nullptr && !seen[i].quoted && !is_said(seen[i])) {
        last_named_ = &seen[i];
      }
      if (last_speaker_ != nullptr && last_named_ != nullptr) return;
    }
  }

  bool is_said(const Sighting& sighting) const {
    return question_.said.begin <= sighting.token &&
           sighting.token < question_.said.end;
  }

  const Fitting& fit(std::size_t referent) {
    auto& known = fits_[referent];
    if (!known) known = question_.fit(referents_.at(referent));
    return *known;
  }

  void consider(const Sighting& sighting) {
    const Fitting& fitting = fit(sighting.referent);
    if (!fitting) return;
    Ranked ranked{sighting.referent, 0, {}};
    if (**fitting != '\0') add(ranked, *fitting);
    add_place(ranked, sighting.token);
    add_part(ranked, sighting);
    const auto [place, fresh] = best_.emplace(sighting.referent, ranked);
    if (!fresh && place->second.score < ranked.score) place->second = ranked;
  }

  void add_place(Ranked& ranked, std::size_t token) const {
    if (token >= sentence_) {
      add(ranked, "same sentence");
    } else if (token >= sentence_before_) {
      add(ranked, "sentence before");
    } else if (token >= paragraph_) {
      add(ranked, "same paragraph");
    } else if (token >= paragraph_before_) {
      add(ranked, "paragraph before");
    } else {
      add(ranked, "further off");
    }
    if (question_.same_clause && token < sentence_) {
      add(ranked, "another sentence");
    }
  }

  /// What it did there.
  void add_part(Ranked& ranked, const Sighting& sighting) const {
    if (sighting.subject) add(ranked, "subject");
    if (sighting.asked) {
      add(ranked, "asked a question");
    } else if (&sighting == last_speaker_) {
      add(ranked, sighting.token >= paragraph_ ? "last speaker"
                                               : "last speaker above");
    } else if (sighting.spoke) {
      add(ranked, "spoke before");
    }
    if (&sighting == last_named_) add(ranked, "last named");
    if (sighting.owner) add(ranked, "owner of something");
    if (is_said(sighting)) {
      add(ranked, "in the words themselves");
    } else if (sighting.quoted) {
      add(ranked, "inside a quotation");
    }
  }

  void add(Ranked& ranked, const char* name) const {
    ranked.score += weights_.of(name);
    ranked.why.push_back(name);
  }

  Referents& referents_;
  const Weights& weights_;
  const Question& question_;
  std::size_t first_ = 0;  ///< token at which to begin
  std::size_t paragraph_ = 0;
  std::size_t paragraph_before_ = 0;
  std::size_t sentence_ = 0;
  std::size_t sentence_before_ = 0;
  const Sighting* last_speaker_ = nullptr;
  const Sighting* last_named_ = nullptr;
  std::vector<std::optional<Fitting>> fits_;  ///< by referent
  std::map<std::size_t, Ranked> best_;        ///< by referent
};

}  // namespace

std::vector<Ranked> rank(const Scene& scene, Referents& referents,
                         const Weights& weights, const Question& question) {
  return Ranking(scene, referents, weights, question).run();
}

bool is_clear(const std::vector<Ranked>& ranked, const Weights& weights,
              const Question& question) {
  if (ranked.empty() || ranked[0].score < weights.of(question.enough)) {
    return false;
  }
  return ranked.size() == 1 ||
         ranked[0].score - ranked[1].score >= weights.of("clear lead");
}

}  // namespace onrecord
