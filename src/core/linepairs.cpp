// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/linepairs.h"

#include <algorithm>
#include <vector>

namespace Lotse {

namespace {

constexpr qsizetype mostComparisons = 10'000; ///< the work grows with the product of both lengths
constexpr double leastLikeness = 0.4;

/// How much of two lines is the same at their beginning and end, from 0 to 1; indentation does not count.
double likeness(QStringView one, QStringView other)
{
    one = one.trimmed();
    other = other.trimmed();
    const qsizetype shorter = std::min(one.size(), other.size());
    if (shorter == 0)
        return one.size() == other.size() ? 1 : 0;
    qsizetype begin = 0;
    while (begin < shorter && one[begin] == other[begin])
        ++begin;
    qsizetype end = 0;
    while (end < shorter - begin && one[one.size() - 1 - end] == other[other.size() - 1 - end])
        ++end;
    return 2.0 * double(begin + end) / double(one.size() + other.size());
}

} // namespace

QList<std::pair<int, int>> linePairs(const QStringList &left, const QStringList &right)
{
    QList<std::pair<int, int>> pairs;
    const auto n = int(left.size());
    const auto m = int(right.size());
    if (qsizetype(n) * m > mostComparisons || (n == 1 && m == 1)) {
        for (int i = 0; i < std::min(n, m); ++i)
            pairs.append({i, i});
        return pairs;
    }
    // The best sum of likenesses of the lines from (i, j) on; then the way along it.
    std::vector<double> like(size_t(n) * size_t(m));
    std::vector<double> best(size_t(n + 1) * size_t(m + 1), 0.0);
    const auto at = [m](int i, int j) { return size_t(i) * size_t(m + 1) + size_t(j); };
    for (int i = n - 1; i >= 0; --i) {
        for (int j = m - 1; j >= 0; --j) {
            double &here = like[size_t(i) * size_t(m) + size_t(j)];
            here = likeness(left[i], right[j]);
            if (here < leastLikeness)
                here = 0;
            best[at(i, j)] = std::max(
                {best[at(i + 1, j)], best[at(i, j + 1)], here > 0 ? here + best[at(i + 1, j + 1)] : 0});
        }
    }
    for (int i = 0, j = 0; i < n && j < m;) {
        const double here = like[size_t(i) * size_t(m) + size_t(j)];
        if (here > 0 && best[at(i, j)] == here + best[at(i + 1, j + 1)])
            pairs.append({i++, j++});
        else if (best[at(i, j)] == best[at(i + 1, j)])
            ++i;
        else
            ++j;
    }
    return pairs;
}

} // namespace Lotse
