// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reportcopy.h"

#include "app/settings.h"
#include "core/localfiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QPrinter>
#include <QTextDocument>

namespace Lotse {

using namespace Qt::StringLiterals;

Result<> copyReport(const QString &reportFile, const QString &target)
{
    const bool json = target.endsWith(".json"_L1, Qt::CaseInsensitive);
    const QString source = json ? QFileInfo(reportFile).absolutePath() + u"/report.json"_s : reportFile;
    const Result<QByteArray> text = readLocalFile(source);
    if (!text)
        return pass(text);
    if (!target.endsWith(".pdf"_L1, Qt::CaseInsensitive))
        return writeLocalFile(target, *text);
    QFile::remove(target); // so that an old file is not taken for a new one
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(target);
    QTextDocument document;
    document.setHtml(QString::fromUtf8(*text));
    document.print(&printer);
    if (QFileInfo(target).size() == 0)
        return fail(Error::Kind::Storage, Code::FileUnwritable, {target});
    return {};
}

Result<> saveReportCopy(QWidget *parent, const QString &reportFile)
{
    const QString pdf = QCoreApplication::translate("ReportCopy", "PDF file (*.pdf)");
    const QStringList kinds{pdf, QCoreApplication::translate("ReportCopy", "Web page (*.html)"),
                            QCoreApplication::translate("ReportCopy", "Data for programs (*.json)")};
    const QString run = QFileInfo(QFileInfo(reportFile).absolutePath()).dir().dirName();
    const QString name = QDir(Settings().lastFolder(u"report"_s)).filePath(run + u".pdf"_s);
    QString kind = pdf;
    QString file = QFileDialog::getSaveFileName(
        parent, QCoreApplication::translate("ReportCopy", "Save report"), name, kinds.join(u";;"_s), &kind);
    if (file.isEmpty())
        return {};
    if (QFileInfo(file).suffix().isEmpty())
        file += kind == kinds.at(1) ? u".html"_s : kind == kinds.at(2) ? u".json"_s : u".pdf"_s;
    Settings().setLastFolder(u"report"_s, file);
    return copyReport(reportFile, file);
}

} // namespace Lotse
