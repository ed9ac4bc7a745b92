// First the words are taken apart, then the parts decide what kind of date
// they make. "May 10", written on March 8, is the May nearest to that day, for
// news looks back further than ahead.

#include "onrecord/entities/date_reading.h"

#include <charconv>

#include "onrecord/entities/amounts.h"

namespace onrecord {
namespace {

using std::chrono::days;
using std::chrono::months;

// A month without a year lies at most so far behind, else it lies ahead.
constexpr days kLookBack{245};
constexpr int kDaysAWeek = 7;
constexpr int kMonthsAYear = 12;

struct Parts {
  std::optional<int> weekday;
  std::optional<unsigned> month;
  std::vector<unsigned> days;
  std::vector<int> years;
  std::optional<int> decade;
  std::optional<int> ordinal;
  std::string season;     ///< "21" spring .. "24" winter
  std::string holiday;    ///< "12-25"; empty if it moves
  std::string offset;     ///< "-P1D"
  std::string unit;       ///< "P1W"
  std::optional<int> direction;  ///< last -1, this 0, next 1
  std::optional<int> distance;   ///< ago -1, from now 1
  std::optional<int> count;      ///< two (years ago)
  bool quarter = false;
};

std::optional<int> whole(std::string_view text) {
  int number = 0;
  const auto read =
      std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size()) {
    return std::nullopt;
  }
  return number;
}

class PartReader {
 public:
  PartReader(const MeasuredWords& words, const std::vector<Piece>& pieces)
      : words_(words), pieces_(pieces) {}

  Parts read() {
    for (std::size_t at = 0; at < pieces_.size(); at += used_) {
      used_ = 1;
      take(at);
    }
    return parts_;
  }

 private:
  const std::string* value(Worth worth, std::size_t at) {
    return words_.find(worth, pieces_, at, used_);
  }

  void take(std::size_t at) {
    if (take_figure(at)) return;
    if (const auto* day = value(Worth::day_word, at)) {
      parts_.offset = *day;
    } else if (const auto* name = value(Worth::holiday, at)) {
      parts_.holiday = *name;
    } else if (const auto* number = value(Worth::weekday, at)) {
      parts_.weekday = whole(*number);
    } else if (const auto* month = value(Worth::month, at)) {
      parts_.month = static_cast<unsigned>(whole(*month).value_or(0));
    } else if (const auto* season = value(Worth::season, at)) {
      parts_.season = *season;
    } else {
      take_relation(at);
    }
  }

  void take_relation(std::size_t at) {
    if (const auto* way = value(Worth::direction, at)) {
      parts_.direction = whole(*way);
    } else if (const auto* far = value(Worth::distance, at)) {
      parts_.distance = whole(*far);
    } else if (const auto* unit = value(Worth::time_unit, at)) {
      parts_.unit = *unit;
    } else if (value(Worth::quarter, at) != nullptr) {
      parts_.quarter = true;
    } else if (const auto* rank = value(Worth::ordinal, at)) {
      parts_.ordinal = whole(*rank);
    } else if (value(Worth::article, at) != nullptr) {
      if (!parts_.count) parts_.count = 1;
    } else {
      take_count(at);
    }
  }

  /// "twenty-two years ago"; in "a few years ago" the count is lost again.
  void take_count(std::size_t at) {
    std::size_t end = at;
    const auto number = read_number(words_, pieces_, end);
    parts_.count.reset();
    if (!number) return;
    used_ = end - at;
    // 10000: no article counts more years.
    if (number->decimals == 0 && number->digits < 10000) {
      parts_.count = static_cast<int>(number->digits);
    }
  }

  /// "10", "10th", "1998", "1990s", the second half of "1997-98"
  bool take_figure(std::size_t at) {
    const std::string& piece = pieces_[at];
    int number = 0;
    const char* end = piece.data() + piece.size();
    const auto read = std::from_chars(piece.data(), end, number);
    if (read.ec != std::errc()) return false;
    const bool letters = read.ptr != end;
    // 31: a larger number is no day; four digits: a smaller one no year.
    if (number >= 1000 && number < 10000) {
      if (letters) parts_.decade = number;
      if (!letters) parts_.years.push_back(number);
    } else if (number >= 1 && number <= 31) {
      parts_.days.push_back(static_cast<unsigned>(number));
      if (letters) parts_.ordinal = number;
      if (!letters) parts_.count = number;
    } else if (!parts_.years.empty() && !letters && piece.size() == 2) {
      parts_.years.push_back(parts_.years.front() / 100 * 100 + number);
    } else {
      parts_.count = number;
    }
    return true;
  }

  const MeasuredWords& words_;
  const std::vector<Piece>& pieces_;
  std::size_t used_ = 1;
  Parts parts_;
};

class Resolver {
 public:
  Resolver(const Parts& parts, std::optional<Day> written, Tense tense)
      : parts_(parts), written_(written), tense_(tense) {}

  std::string value() const {
    if (!parts_.offset.empty()) return shifted(parts_.offset);
    if (!parts_.holiday.empty()) return holiday();
    if (parts_.month && !parts_.days.empty()) return day_of_month();
    if (parts_.distance) return away();
    if (parts_.month) return month_alone();
    if (!parts_.season.empty()) return season();
    if (parts_.quarter) return quarter();
    if (parts_.ordinal && !parts_.unit.empty()) return century();
    if (parts_.weekday) return weekday();
    if (parts_.decade) return iso_decade(*parts_.decade);
    if (!parts_.years.empty()) return years();
    if (parts_.direction && !parts_.unit.empty()) return turned();
    return {};
  }

 private:
  /// "-P1D"
  std::string shifted(std::string_view offset) const {
    if (!written_ || offset.empty()) return {};
    const bool back = offset[0] == '-';
    if (back) offset.remove_prefix(1);
    if (offset.size() < 3 || offset[0] != 'P' || offset.back() != 'D') {
      return {};
    }
    const auto count = whole(offset.substr(1, offset.size() - 2));
    if (!count) return {};
    return iso(*written_ + days(back ? -*count : *count));
  }

  /// The year in which a day of a month lies, by what was said or is near.
  std::optional<int> year_for(unsigned month, unsigned day) const {
    if (!parts_.years.empty()) return parts_.years.front();
    if (!written_) return std::nullopt;
    for (int year = year_of(*written_) - 1; year <= year_of(*written_) + 1;
         ++year) {
      const auto date = day_of(year, month, day);
      if (!date) continue;
      if (tense_ == Tense::future || parts_.direction == 1) {
        if (*date >= *written_) return year;
      } else if (*date > *written_ - kLookBack) {
        if (parts_.direction == -1 && *date > *written_) return year - 1;
        return year;
      }
    }
    return std::nullopt;
  }

  std::string holiday() const {
    const auto month = whole(parts_.holiday.substr(0, 2));
    const auto day = whole(parts_.holiday.substr(3));
    if (!month || !day) return {};
    const auto m = static_cast<unsigned>(*month);
    const auto d = static_cast<unsigned>(*day);
    const auto year = year_for(m, d);
    const auto date = year ? day_of(*year, m, d) : std::nullopt;
    return date ? iso(*date) : std::string();
  }

  std::string day_of_month() const {
    const auto year = year_for(*parts_.month, parts_.days.front());
    if (!year) return {};
    const auto first = day_of(*year, *parts_.month, parts_.days.front());
    const auto last = day_of(*year, *parts_.month, parts_.days.back());
    if (!first || !last || *last < *first) return {};
    return first == last ? iso(*first) : iso_range(*first, *last);
  }

  std::string month_alone() const {
    constexpr unsigned kMiddle = 15;
    const auto year = year_for(*parts_.month, kMiddle);
    const auto day = year ? day_of(*year, *parts_.month, 1) : std::nullopt;
    return day ? iso(month_after(*day, 0)) : std::string();
  }

  /// By EDTF (ISO 8601-2): "1998-21" is the spring of 1998.
  std::string season() const {
    const auto number = whole(parts_.season);
    if (!number) return {};
    // 21 is spring; its middle lies in April, of the last in January.
    const int middle = (3 + (*number - 21) * 3) % kMonthsAYear + 1;
    const auto year = year_for(static_cast<unsigned>(middle), 15);
    return year ? iso_year(*year) + '-' + parts_.season : std::string();
  }

  std::string quarter() const {
    if (!parts_.ordinal || *parts_.ordinal > 4) return {};
    const unsigned first = static_cast<unsigned>(*parts_.ordinal) * 3 - 2;
    const auto year = year_for(first + 1, 15);
    const auto begin = year ? day_of(*year, first, 1) : std::nullopt;
    if (!begin) return {};
    return iso_range(*begin, Day(month_after(*begin, 3) / 1) - days(1));
  }

  std::string century() const {
    if (parts_.unit != "P100Y") return {};
    return iso_century(*parts_.ordinal);
  }

  std::string weekday() const {
    if (!written_) return {};
    const int today = weekday_of(*written_);
    int back = (today - *parts_.weekday + kDaysAWeek) % kDaysAWeek;
    if (parts_.direction == -1 && back == 0) back = kDaysAWeek;
    const bool ahead = parts_.direction == 1 || tense_ == Tense::future;
    if (!ahead) return iso(*written_ - days(back));
    return iso(*written_ + days(kDaysAWeek - back));
  }

  std::string years() const {
    std::string text = iso_year(parts_.years.front());
    if (parts_.years.size() > 1) text += '/' + iso_year(parts_.years.back());
    return text;
  }

  /// "two years ago"
  std::string away() const {
    if (!parts_.count || parts_.unit.size() < 3) return {};
    return moved(*parts_.distance * *parts_.count);
  }

  /// "last year"
  std::string turned() const {
    return parts_.unit.size() < 3 ? "" : moved(*parts_.direction);
  }

  std::string moved(int times) const {
    if (!written_) return {};
    const bool clock = parts_.unit[1] == 'T';
    const auto size =
        whole(std::string_view(parts_.unit).substr(1, parts_.unit.size() - 2));
    if (clock) return iso(*written_);
    if (!size) return {};
    times *= *size;
    switch (parts_.unit.back()) {
      case 'D':
        return iso(*written_ + days(times));
      case 'W': {
        const Day monday = *written_ - days(weekday_of(*written_) - 1) +
                           days(times * kDaysAWeek);
        return iso_range(monday, monday + days(kDaysAWeek - 1));
      }
      case 'M':
        return iso(month_after(*written_, times));
      default:
        break;
    }
    const int year = static_cast<int>(
        month_after(*written_, times * kMonthsAYear).year());
    if (*size >= 100) return iso_century(year / 100 + 1);
    return *size >= 10 && parts_.direction ? iso_decade(year) : iso_year(year);
  }

  const Parts& parts_;
  std::optional<Day> written_;
  Tense tense_;
};

}  // namespace

std::string date_value(const MeasuredWords& words,
                       const std::vector<Piece>& pieces,
                       std::optional<Day> written, Tense tense) {
  const Parts parts = PartReader(words, pieces).read();
  return Resolver(parts, written, tense).value();
}

std::optional<Day> full_date(const MeasuredWords& words,
                             const std::vector<Piece>& pieces) {
  const Parts parts = PartReader(words, pieces).read();
  if (!parts.month || parts.days.size() != 1 || parts.years.size() != 1) {
    return std::nullopt;
  }
  return day_of(parts.years.front(), *parts.month, parts.days.front());
}

}  // namespace onrecord
