#include "onrecord/speakers/ranking.h"

#include <algorithm>
#include <map>

namespace onrecord {
namespace {

class Ranking {
 public:
  Ranking(const Scene& scene, Referents& referents, const Weights& weights,
          const Question& question)
      : scene_(scene),
        referents_(referents),
        weights_(weights),
        question_(question),
        paragraph_(scene.text().paragraph_of(question.token)),
        sentence_(scene.sentence_begin(question.token)) {
    const std::size_t back = std::min(paragraph_, question.paragraphs_back);
    first_ = scene.text().paragraphs[paragraph_ - back].tokens.begin;
    for (std::size_t p = paragraph_ - back; p <= paragraph_; ++p) {
      referents_.read_subjects(p);
    }
    sentence_before_ =
        sentence_ > first_ ? scene.sentence_begin(sentence_ - 1) : sentence_;
  }

  std::vector<Ranked> run() {
    note_last();
    for (const Sighting& sighting : referents_.sightings()) {
      if (sighting.token < first_ || sighting.token >= question_.token) continue;
      consider(sighting);
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
  void note_last() {
    for (const Sighting& sighting : referents_.sightings()) {
      if (sighting.token >= question_.token) break;
      if (sighting.spoke) last_speaker_ = &sighting;
      if (!sighting.quoted && !in_what_is_said(sighting)) {
        last_named_ = &sighting;
      }
    }
  }

  bool in_what_is_said(const Sighting& sighting) const {
    return question_.said.begin <= sighting.token &&
           sighting.token < question_.said.end;
  }

  void consider(const Sighting& sighting) {
    const Referent& referent = referents_.at(sighting.referent);
    const auto fit = question_.fit(referent);
    if (!fit) return;
    Ranked ranked{sighting.referent, 0, {}};
    for (const std::string& name : *fit) add(ranked, name.c_str());
    add_place(ranked, sighting);
    if (question_.same_clause && sighting.token < sentence_) {
      add(ranked, "another sentence");
    }
    if (sighting.subject) add(ranked, "subject");
    if (&sighting == last_speaker_) {
      add(ranked, "last speaker");
    } else if (sighting.spoke) {
      add(ranked, "spoke before");
    }
    if (&sighting == last_named_) add(ranked, "last named");
    if (sighting.owner) add(ranked, "owner of something");
    if (in_what_is_said(sighting)) {
      add(ranked, "in the words themselves");
    } else if (sighting.quoted) {
      add(ranked, "inside a quotation");
    }
    const auto [place, fresh] = best_.emplace(sighting.referent, ranked);
    if (!fresh && place->second.score < ranked.score) place->second = ranked;
  }

  void add_place(Ranked& ranked, const Sighting& sighting) const {
    const std::size_t paragraph =
        scene_.text().paragraph_of(sighting.token);
    if (sighting.token >= sentence_) {
      add(ranked, "same sentence");
    } else if (sighting.token >= sentence_before_) {
      add(ranked, "sentence before");
    } else if (paragraph == paragraph_) {
      add(ranked, "same paragraph");
    } else if (paragraph + 1 == paragraph_) {
      add(ranked, "paragraph before");
    } else {
      add(ranked, "further off");
    }
  }

  void add(Ranked& ranked, const char* name) const {
    ranked.score += weights_.of(name);
    ranked.why.emplace_back(name);
  }

  const Scene& scene_;
  Referents& referents_;
  const Weights& weights_;
  const Question& question_;
  std::size_t paragraph_;
  std::size_t sentence_;
  std::size_t first_ = 0;
  std::size_t sentence_before_ = 0;
  const Sighting* last_speaker_ = nullptr;
  const Sighting* last_named_ = nullptr;
  std::map<std::size_t, Ranked> best_;
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
