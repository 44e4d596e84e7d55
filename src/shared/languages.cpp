// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <memory>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

struct Installed
{
    QString code = u"en"_s;
    std::unique_ptr<QTranslator> own;
    std::unique_ptr<QTranslator> qt;
};

Installed &installed()
{
    static Installed current;
    return current;
}

QString systemLanguage()
{
    for (const QString &name : QLocale::system().uiLanguages()) {
        const QString code = name.left(2).toLower();
        if (languages().contains(code))
            return code;
    }
    return u"en"_s;
}

} // namespace

QStringList languages()
{
    return {u"de"_s, u"en"_s};
}

bool setLanguage(const QString &code)
{
    const QString wanted = code.isEmpty() ? systemLanguage() : code;
    if (!languages().contains(wanted))
        return false;
    auto own = std::make_unique<QTranslator>();
    if (!own->load(u":/i18n/lotse_%1.qm"_s.arg(wanted)))
        return false;
    Installed &current = installed();
    current.qt.reset(); // a translator takes itself out
    current.own.reset();
    QLocale::setDefault(QLocale(wanted));
    // Qt's own sentences are English without a catalogue; a missing one leaves its buttons English, no more.
    auto qt = std::make_unique<QTranslator>();
    if (wanted != u"en" &&
        qt->load(u"qtbase_"_s + wanted, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(qt.get());
        current.qt = std::move(qt);
    }
    QCoreApplication::installTranslator(own.get());
    current.own = std::move(own);
    current.code = wanted;
    return true;
}

QString language()
{
    return installed().code;
}

} // namespace Lotse
