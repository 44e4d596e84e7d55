// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settingspage.h"

#include "app/cardrow.h"
#include "shared/languages.h"
#include "ui_settingspage.h"

#include <QComboBox>
#include <QSettings>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

QSettings kept()
{
    return QSettings(QSettings::IniFormat, QSettings::UserScope, u"lotse"_s, u"lotse"_s);
}

PaletteChoice keptPalette()
{
    const QString name = kept().value("palette"_L1).toString();
    return name == "dark"_L1    ? PaletteChoice::Dark
           : name == "light"_L1 ? PaletteChoice::Light
                                : PaletteChoice::System;
}

QComboBox *makeBox(const QString &objectName, const QString &title)
{
    auto *box = new QComboBox;
    box->setObjectName(objectName);
    box->setAccessibleName(title);
    box->setMinimumSize(200, controlHeight);
    return box;
}

} // namespace

void applySettings(const QString &wanted)
{
    const QString code = wanted.isEmpty() ? kept().value("language"_L1).toString() : wanted;
    if (!setLanguage(code))
        setLanguage({});
    applyPalette(keptPalette());
}

SettingsPage::SettingsPage(Session &session, QWidget *parent)
    : Page(session, parent)
    , m_ui(std::make_unique<Ui::SettingsPage>())
{
    m_ui->setupUi(this);
    dressLabels(this);
    connect(m_ui->assistant, &QPushButton::clicked, this, &SettingsPage::assistantAsked);
}

SettingsPage::~SettingsPage() = default;

void SettingsPage::enter()
{
    retranslate();
}

void SettingsPage::retranslate()
{
    m_ui->retranslateUi(this);
    dressLabels(this);
    m_ui->card->clear();

    auto *languageRow = new CardRow(new Glyph(u"globe"_s, 20, Ink::Muted), tr("Language"),
                                    tr("Commands, paths and log lines are never translated."));
    QComboBox *languageBox = makeBox(u"language"_s, tr("Language"));
    for (const QString &code : languages()) {
        // In their own words, and without a country: "English", not "American English".
        const QString name = QLocale(QLocale(code).language(), QLocale::World).nativeLanguageName();
        languageBox->addItem(code == "de"_L1 ? u"Deutsch"_s : name, code);
    }
    languageBox->setCurrentIndex(languageBox->findData(language()));
    connect(languageBox, &QComboBox::activated, this, [languageBox](int index) {
        const QString code = languageBox->itemData(index).toString();
        kept().setValue("language"_L1, code);
        // Later: changing the language makes this very box anew.
        QMetaObject::invokeMethod(qApp, [code] { setLanguage(code); }, Qt::QueuedConnection);
    });
    languageRow->setTrail(languageBox);
    m_ui->card->add(languageRow);

    auto *paletteRow = new CardRow(new Glyph(u"settings"_s, 20, Ink::Muted), tr("Appearance"),
                                   tr("Differences stay distinguishable with every kind of colour vision."));
    QComboBox *paletteBox = makeBox(u"palette"_s, tr("Appearance"));
    paletteBox->addItem(tr("Like the desktop"), u"system"_s);
    paletteBox->addItem(tr("Light"), u"light"_s);
    paletteBox->addItem(tr("Dark"), u"dark"_s);
    paletteBox->setCurrentIndex(int(keptPalette()));
    connect(paletteBox, &QComboBox::activated, this, [paletteBox](int index) {
        kept().setValue("palette"_L1, paletteBox->itemData(index).toString());
        QMetaObject::invokeMethod(qApp, [] { applyPalette(keptPalette()); }, Qt::QueuedConnection);
    });
    paletteRow->setTrail(paletteBox);
    m_ui->card->add(paletteRow);
}

} // namespace Lotse
