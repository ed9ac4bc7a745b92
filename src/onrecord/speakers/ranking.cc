#include "onrecord/speakers/ranking.h"

#include <algorithm>

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
    standings_.resize(referents_.size());
    const auto first = std::partition_point(
        seen.begin(), seen.end(),
        [&](const Sighting& sighting) { return sighting.token < first_; });
    std::for_each(first, seen.end(),
                  [&](const Sighting& sighting) { consider(sighting); });
    hear_the_words();
    prefer_the_paragraph();
    std::vector<Ranked> ranked;
    for (const Standing& standing : standings_) {
      if (standing.seen) ranked.push_back(standing.best);
    }
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

  /// What is known of a referent so far.
  struct Standing {
    bool asked = false;
    bool seen = false;
    bool here = false;  ///< named in the paragraph itself
    Fitting fitting;
    Ranked best;
  };

  const Fitting& fit(std::size_t referent) {
    Standing& standing = standings_[referent];
    if (!standing.asked) {
      standing.asked = true;
      standing.fitting = question_.fit(referents_.at(referent));
    }
    return standing.fitting;
  }

  void consider(const Sighting& sighting) {
    const Fitting& fitting = fit(sighting.referent);
    if (!fitting.possible) return;
    Ranked ranked{sighting.referent, 0, {}};
    if (fitting.shown) add(ranked, *fitting.shown);
    add_place(ranked, sighting.token);
    add_part(ranked, sighting);
    Standing& standing = standings_[sighting.referent];
    if (!standing.seen || standing.best.score < ranked.score) {
      standing.best = ranked;
    }
    standing.seen = true;
    standing.here = standing.here ||
                    (sighting.token >= paragraph_ && !sighting.quoted &&
                     !is_said(sighting));
  }

  void add_place(Ranked& ranked, std::size_t token) const {
    if (token >= sentence_) {
      add(ranked, Weight::same_sentence);
    } else if (token >= sentence_before_) {
      add(ranked, Weight::sentence_before);
    } else if (token >= paragraph_) {
      add(ranked, Weight::same_paragraph);
    } else if (token >= paragraph_before_) {
      add(ranked, Weight::paragraph_before);
    } else {
      add(ranked, Weight::further_off);
    }
    if (question_.same_clause && token < sentence_) {
      add(ranked, Weight::another_sentence);
    }
  }

  /// What it did there.
  void add_part(Ranked& ranked, const Sighting& sighting) const {
    if (referents_.is_subject(sighting)) add(ranked, Weight::subject);
    if (sighting.asked) {
      add(ranked, Weight::asked_a_question);
    } else if (&sighting == last_speaker_) {
      add(ranked, sighting.token >= paragraph_ ? Weight::last_speaker
                                               : Weight::last_speaker_above);
    } else if (sighting.spoke) {
      add(ranked, Weight::spoke_before);
    }
    if (&sighting == last_named_) add(ranked, Weight::last_named);
    if (sighting.owner) add(ranked, Weight::owner);
    if (is_said(sighting)) {
      add(ranked, Weight::in_the_words);
    } else if (sighting.quoted) {
      add(ranked, Weight::in_a_quotation);
    }
  }

  /// Few people speak of themselves by name: “Berg's plan is good,” he said.
  void hear_the_words() {
    const auto heard = referents_.before(question_.said.end);
    const auto first = std::partition_point(
        heard.begin(), heard.end(), [&](const Sighting& sighting) {
          return sighting.token < question_.said.begin;
        });
    for (const Sighting& sighting : std::span(first, heard.end())) {
      if (!sighting.quoted) continue;
      Standing& standing = standings_[sighting.referent];
      if (!standing.seen || standing.best.why.has(Weight::in_the_words)) {
        continue;
      }
      add(standing.best, Weight::in_the_words);
    }
  }

  /// Somebody in a paragraph before is passed over by one named in this.
  void prefer_the_paragraph() {
    const bool named = std::any_of(
        standings_.begin(), standings_.end(), [](const Standing& standing) {
          return standing.here && standing.fitting.shown;
        });
    if (!named) return;
    for (Standing& standing : standings_) {
      if (standing.seen && !standing.here) {
        add(standing.best, Weight::another_nearer);
      }
    }
  }

  void add(Ranked& ranked, Weight weight) const {
    ranked.score += weights_.of(weight);
    ranked.why.add(weight);
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
  std::vector<Standing> standings_;  ///< by referent
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
         ranked[0].score - ranked[1].score >= weights.of(Weight::clear_lead);
}

}  // namespace onrecord
