// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/palette.h"

#include <QTest>
#include <array>
#include <cmath>

using namespace Lotse;
using namespace Qt::StringLiterals;

namespace {

using Linear = std::array<double, 3>;

Linear linear(const QColor &colour)
{
    const auto part = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return {part(colour.redF()), part(colour.greenF()), part(colour.blueF())};
}

/// How people see: Machado, Oliveira and Fernandes 2009, the strongest form of each.
struct Eyes
{
    const char *name;
    double matrix[3][3];
};
constexpr Eyes allEyes[] = {
    {"normal", {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
    {"protan",
     {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
    {"deutan",
     {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
    {"tritan",
     {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}},
};

std::array<double, 3> lab(const Linear &seen)
{
    const double x = (0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]) / 0.95047;
    const double y = 0.2126729 * seen[0] + 0.7151522 * seen[1] + 0.0721750 * seen[2];
    const double z = (0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]) / 1.08883;
    const auto f = [](double v) { return v > 0.008856 ? std::cbrt(v) : 7.787 * v + 16.0 / 116; };
    return {116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))};
}

/// CIE76.
double distance(const QColor &one, const QColor &other, const Eyes &eyes)
{
    const auto seen = [&eyes](const QColor &colour) {
        const Linear light = linear(colour);
        Linear out{};
        for (size_t i = 0; i < 3; ++i)
            out[i] = qBound(0.0,
                            eyes.matrix[i][0] * light[0] + eyes.matrix[i][1] * light[1] +
                                eyes.matrix[i][2] * light[2],
                            1.0);
        return lab(out);
    };
    const auto a = seen(one);
    const auto b = seen(other);
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

QPalette desktop(std::initializer_list<std::pair<QPalette::ColorRole, const char *>> colours)
{
    QPalette palette;
    for (const auto &[role, hex] : colours)
        palette.setColor(role, QColor(QLatin1StringView(hex)));
    return palette;
}

QPalette breeze()
{
    return desktop({{QPalette::Window, "#EFF0F1"},
                    {QPalette::WindowText, "#232629"},
                    {QPalette::Base, "#FFFFFF"},
                    {QPalette::AlternateBase, "#F7F7F7"},
                    {QPalette::Text, "#232629"},
                    {QPalette::Button, "#FCFCFC"},
                    {QPalette::ButtonText, "#232629"},
                    {QPalette::PlaceholderText, "#80232629"},
                    {QPalette::Highlight, "#3DAEE9"},
                    {QPalette::HighlightedText, "#FFFFFF"},
                    {QPalette::Accent, "#3DAEE9"},
                    {QPalette::Link, "#2980B9"},
                    {QPalette::LinkVisited, "#9B59B6"},
                    {QPalette::Mid, "#D9D9D9"}});
}

QPalette adwaitaDark()
{
    return desktop({{QPalette::Window, "#353535"},
                    {QPalette::WindowText, "#EEEEEC"},
                    {QPalette::Base, "#2D2D2D"},
                    {QPalette::AlternateBase, "#323232"},
                    {QPalette::Text, "#FFFFFF"},
                    {QPalette::Button, "#353535"},
                    {QPalette::ButtonText, "#EEEEEC"},
                    {QPalette::PlaceholderText, "#80FFFFFF"},
                    {QPalette::Highlight, "#15539E"},
                    {QPalette::HighlightedText, "#FFFFFF"},
                    {QPalette::Accent, "#15539E"},
                    {QPalette::Link, "#3584E4"},
                    {QPalette::LinkVisited, "#1B6ACB"},
                    {QPalette::Mid, "#282828"}});
}

} // namespace

/// Every colour that says something can be told from every other, by everyone; every text can be read.
class PaletteTest : public QObject
{
    Q_OBJECT

    static void palettes_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << lotsePalette(false);
        QTest::newRow("dark") << lotsePalette(true);
        QTest::newRow("breeze") << mendedPalette(breeze());
        QTest::newRow("adwaita-dark") << mendedPalette(adwaitaDark());
        QTest::newRow("contrast") << highContrastPalette(false);
        QTest::newRow("contrast-dark") << highContrastPalette(true);
    }

private Q_SLOTS:
    void rowsStayApart_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::addColumn<QPalette>("grounds");
        QTest::addColumn<double>("least");
        QTest::newRow("light") << lotsePalette(false) << lotsePalette(false) << 20.1;
        QTest::newRow("dark") << lotsePalette(true) << lotsePalette(true) << 13.6;
        QTest::newRow("breeze") << mendedPalette(breeze()) << QPalette() << 20.1;
        QTest::newRow("adwaita-dark") << mendedPalette(adwaitaDark()) << QPalette() << 13.6;
    }
    /// gui.md's measure, on the page and on the tree. Of a desktop's palette only the tree's ground is ours.
    void rowsStayApart()
    {
        QFETCH(QPalette, palette);
        QFETCH(QPalette, grounds);
        QFETCH(double, least);
        const Colours all = coloursFor(palette);
        const QColor base = palette.color(QPalette::Base);
        const QColor window = grounds == palette ? palette.color(QPalette::Window) : base;
        const QList<std::pair<QString, QColor>> fills{{u"add"_s, all.add},     {u"differ"_s, all.differ},
                                                      {u"extra"_s, all.extra}, {u"error"_s, all.error},
                                                      {u"tree"_s, base},       {u"page"_s, window}};
        for (const Eyes &eyes : allEyes) {
            for (qsizetype i = 0; i < 4; ++i) {
                for (qsizetype j = i + 1; j < fills.size(); ++j) {
                    const double apart = distance(fills[i].second, fills[j].second, eyes);
                    // The measure of gui.md is given with one digit.
                    QVERIFY2(apart > least - 0.05, qPrintable(u"%1: %2 and %3 are %4 apart"_s.arg(
                                                       QLatin1StringView(eyes.name), fills[i].first,
                                                       fills[j].first, QString::number(apart))));
                }
            }
        }
    }

    void textCanBeRead_data() { palettes_data(); }
    void textCanBeRead()
    {
        QFETCH(QPalette, palette);
        const Colours all = coloursFor(palette);
        const QColor base = palette.color(QPalette::Base);
        const QColor window = palette.color(QPalette::Window);
        struct Pair
        {
            const char *what;
            QColor text;
            QColor ground;
            double least;
        };
        QList<Pair> pairs{
            {"text on the page", palette.color(QPalette::WindowText), window, 4.5},
            {"text on cards", palette.color(QPalette::Text), base, 4.5},
            {"text in the sidebar", palette.color(QPalette::WindowText), all.sidebar, 4.5},
            {"muted in the sidebar", all.muted, all.sidebar, 4.5},
            {"button", palette.color(QPalette::ButtonText), palette.color(QPalette::Button), 4.5},
            {"selection", palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight), 4.5},
            {"filled button", palette.color(QPalette::HighlightedText), palette.color(QPalette::Accent), 4.5},
            {"tool tip", palette.color(QPalette::ToolTipText), palette.color(QPalette::ToolTipBase), 4.5},
            {"number of a failed step", all.errorText, all.errorAccent, 4.5},
        };
        for (const QColor &ground : {base, window}) {
            pairs.append({"caption", palette.color(QPalette::PlaceholderText), ground, 4.5});
            pairs.append({"muted", all.muted, ground, 4.5});
            pairs.append({"link", palette.color(QPalette::Link), ground, 4.5});
            pairs.append({"visited link", palette.color(QPalette::LinkVisited), ground, 4.5});
            pairs.append({"running", palette.color(QPalette::Accent), ground, 4.5});
            pairs.append({"missing", all.addAccent, ground, 4.5});
            pairs.append({"different", all.differAccent, ground, 4.5});
            pairs.append({"extra", all.extraAccent, ground, 4.5});
            pairs.append({"error", all.errorAccent, ground, 4.5});
            pairs.append({"done", all.okAccent, ground, 4.5});
        }
        if (!isHighContrast(palette)) {
            for (const QColor &fill : {all.add, all.differ, all.extra})
                pairs.append({"name in a filled row", palette.color(QPalette::Text), fill, 4.5});
            for (const QColor &fill : {all.addInline, all.differInline, all.extraInline})
                pairs.append({"change inside a line", palette.color(QPalette::Text), fill, 4.5});
            pairs.append({"name in an error row", all.errorText, all.error, 4.5});
        }
        for (const Pair &pair : std::as_const(pairs))
            QVERIFY2(contrast(pair.text, pair.ground) >= pair.least,
                     qPrintable(u"%1: %2 on %3 is %4"_s.arg(
                         QLatin1StringView(pair.what), pair.text.name(), pair.ground.name(),
                         QString::number(contrast(pair.text, pair.ground)))));
    }

    /// The focus ring and the edge of an empty box, on whatever they stand.
    void controlsCanBeSeen_data() { palettes_data(); }
    void controlsCanBeSeen()
    {
        QFETCH(QPalette, palette);
        const Colours all = coloursFor(palette);
        for (const QColor &ground : {palette.color(QPalette::Base), palette.color(QPalette::Window),
                                     palette.color(QPalette::Button), all.sidebar}) {
            QVERIFY(contrast(palette.color(QPalette::Accent), ground) >= 3);
            QVERIFY(contrast(all.muted, ground) >= 3);
        }
    }

    void highContrastHasNoFills_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void highContrastHasNoFills()
    {
        QFETCH(bool, dark);
        const QPalette palette = highContrastPalette(dark);
        QVERIFY(isHighContrast(palette));
        const Colours all = coloursFor(palette);
        for (const QColor &fill : {all.add, all.differ, all.extra, all.error, all.addInline})
            QCOMPARE(fill.alpha(), 0);
        for (const QColor &accent : {all.addAccent, all.differAccent, all.extraAccent, all.errorAccent})
            QVERIFY(contrast(accent, palette.color(QPalette::Base)) >= 7);
        QVERIFY(!isHighContrast(lotsePalette(dark)));
        QVERIFY(!isHighContrast(breeze()));
    }

    /// A desktop keeps its colours; only what could not be read is moved.
    void theDesktopWins()
    {
        const QPalette palette = mendedPalette(breeze());
        for (const auto role : {QPalette::Window, QPalette::WindowText, QPalette::Base, QPalette::Text,
                                QPalette::Button, QPalette::AlternateBase})
            QCOMPARE(palette.color(role), breeze().color(role));
        const QPalette dark = mendedPalette(adwaitaDark());
        QCOMPARE(dark.color(QPalette::Window), adwaitaDark().color(QPalette::Window));
        QCOMPARE(dark.color(QPalette::Base), lotsePalette(true).color(QPalette::Base));
        const QPalette sharp = desktop({{QPalette::Window, "#000000"},
                                        {QPalette::WindowText, "#FFFFFF"},
                                        {QPalette::Base, "#000000"},
                                        {QPalette::Text, "#FFFFFF"},
                                        {QPalette::Highlight, "#FFFF00"},
                                        {QPalette::HighlightedText, "#000000"},
                                        {QPalette::Accent, "#FFFF00"}});
        QVERIFY(isHighContrast(mendedPalette(sharp)));
        QCOMPARE(mendedPalette(sharp).color(QPalette::Highlight), sharp.color(QPalette::Highlight));
    }
};

QTEST_GUILESS_MAIN(PaletteTest)
#include "tst_palette.moc"
