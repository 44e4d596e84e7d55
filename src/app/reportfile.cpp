// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reportfile.h"

#include "core/localfiles.h"
#include "shared/bundle.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTextDocument>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal cssPixels = 96; // per inch: what the page's measures mean
constexpr qreal marginMm = 18;
constexpr qreal footerHeight = 28;

/// The page as Qt's text engine can lay it out: its own style sheet, and nothing folded away, since paper has
/// no chevrons.
QString forPaper(const QByteArray &html)
{
    QString page = QString::fromUtf8(html);
    static const QRegularExpression style(u"<style>.*?</style>"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    QFile sheet(u":/lotse/report-paper.css"_s);
    const QString css = sheet.open(QIODevice::ReadOnly) ? QString::fromUtf8(sheet.readAll()) : QString();
    page.replace(style, u"<style>"_s + css + u"</style>"_s);
    for (const auto &[from, to] :
         {std::pair(u"<details"_s, u"<div"_s), std::pair(u"</details>"_s, u"</div>"_s),
          std::pair(u"<summary"_s, u"<p"_s), std::pair(u"</summary>"_s, u"</p>"_s),
          std::pair(u"<section"_s, u"<div"_s), std::pair(u"</section>"_s, u"</div>"_s),
          std::pair(u"<header"_s, u"<div"_s), std::pair(u"</header>"_s, u"</div>"_s)})
        page.replace(from, to);
    return page;
}

void drawFooter(QPainter &painter, const QSizeF &page, const QString &name, int number, int count)
{
    painter.setPen(QColor(0x5f, 0x63, 0x68));
    QFont font = painter.font();
    font.setPointSizeF(8);
    painter.setFont(font);
    const QRectF line(0, page.height() + footerHeight / 2, page.width(), footerHeight / 2);
    painter.drawText(line, Qt::AlignLeft, name);
    painter.drawText(line, Qt::AlignRight,
                     //: Page number of a document: %1 of %2
                     QCoreApplication::translate("ReportFile", "Page %1 of %2").arg(number).arg(count));
}

Result<> writePdf(const ReportPages &report, const QString &file, const CallContext &call)
{
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return fail(Error::Kind::Storage, Code::FileUnwritable, {file}, out.errorString());
    QPdfWriter writer(&out);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(marginMm, marginMm, marginMm, marginMm), QPageLayout::Millimeter);
    const QString run = QFileInfo(report.runFolder).fileName();
    writer.setTitle(QCoreApplication::translate("ReportFile", "Report of %1").arg(run));
    const qreal scale = writer.resolution() / cssPixels;
    const QSizeF paper = QSizeF(writer.width(), writer.height()) / scale;
    const QSizeF page(paper.width(), paper.height() - footerHeight);

    QTextDocument document;
    QTextOption option = document.defaultTextOption();
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere); // checksums and paths have no blanks
    document.setDefaultTextOption(option);
    document.setDocumentMargin(0);
    document.setHtml(forPaper(report.html));
    document.setPageSize(page);

    QPainter painter(&writer);
    painter.scale(scale, scale);
    const int pages = document.pageCount();
    for (int number = 1; number <= pages; ++number) {
        if (const Result<> going = call.check(); !going) {
            painter.end();
            out.remove();
            return going;
        }
        if (number > 1)
            writer.newPage();
        painter.save();
        painter.translate(0, -page.height() * (number - 1));
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = QRectF(0, page.height() * (number - 1), page.width(), page.height());
        context.palette.setColor(QPalette::Text, Qt::black); // paper is white, whatever the window is
        painter.setClipRect(context.clip);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        drawFooter(painter, page, run, number, pages);
    }
    painter.end();
    if (out.error() != QFileDevice::NoError || !out.flush())
        return fail(Error::Kind::Storage, Code::FileUnwritable, {file}, out.errorString());
    return {};
}

} // namespace

ReportPages reportPages(const ReportModel &report, const QString &runFolder)
{
    return {reportToHtml(report), reportToJson(report), runFolder};
}

Result<ReportPages> reportPages(const QString &runFolder)
{
    const Result<QByteArray> html = readLocalFile(runFolder + u"/report/report.html"_s);
    if (!html)
        return pass(html);
    const Result<QByteArray> json = readLocalFile(runFolder + u"/report/report.json"_s);
    if (!json)
        return pass(json);
    return ReportPages{*html, *json, runFolder};
}

Result<> saveReport(const ReportPages &report, const QString &file, const CallContext &call)
{
    const QString kind = QFileInfo(file).suffix().toLower();
    if (kind == "pdf"_L1)
        return writePdf(report, file, call);
    if (kind == "json"_L1)
        return writeLocalFile(file, report.json);
    if (kind == "zip"_L1) {
        const Result<QString> packed = packEvidence(report.runFolder, call, file);
        return packed ? Result<>() : pass(packed);
    }
    return writeLocalFile(file, report.html);
}

void askWhereToSaveReport(QWidget *asker, const QString &name, FileAnswer answer)
{
    const auto words = [](const char *text) { return QCoreApplication::translate("ReportFile", text); };
    askWhereToSave(asker,
                   {.title = words(QT_TRANSLATE_NOOP("ReportFile", "Save report")),
                    .purpose = u"report"_s,
                    .name = name + u".pdf"_s,
                    .kinds = {{words(QT_TRANSLATE_NOOP("ReportFile", "PDF document (*.pdf)")), u".pdf"_s},
                              {words(QT_TRANSLATE_NOOP("ReportFile", "Web page (*.html)")), u".html"_s},
                              {words(QT_TRANSLATE_NOOP("ReportFile", "For programs (*.json)")), u".json"_s},
                              //: A ZIP file of everything a run has left but the backup. German: Alle Belege
                              {words(QT_TRANSLATE_NOOP("ReportFile", "All evidence (*.zip)")), u".zip"_s}}},
                   std::move(answer));
}

} // namespace Lotse
