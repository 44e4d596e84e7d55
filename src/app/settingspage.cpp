// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settingspage.h"

#include "app/backupfolder.h"
#include "app/cardrow.h"
#include "app/filequestion.h"
#include "app/settings.h"
#include "app/shortcutlist.h"
#include "core/runstore.h"
#include "shared/languages.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <algorithm>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

QComboBox *makeBox(const QString &objectName, const QString &title)
{
    auto *box = new QComboBox;
    box->setObjectName(objectName);
    box->setAccessibleName(title);
    box->setMinimumSize(200, controlHeight);
    return box;
}

/// A number out of a few that make sense; one that is none of them is shown as it is.
QComboBox *makeNumber(const QString &objectName, const QString &title, QList<int> numbers, int value,
                      QString (*text)(int))
{
    if (!numbers.contains(value))
        numbers.append(value);
    std::ranges::sort(numbers);
    QComboBox *box = makeBox(objectName, title);
    for (const int number : std::as_const(numbers))
        box->addItem(text(number), number);
    box->setCurrentIndex(box->findData(value));
    return box;
}

/// Later: what changes language or palette makes the very box anew that asked for it.
template <typename Call>
void afterwards(Call call)
{
    QMetaObject::invokeMethod(qApp, std::move(call), Qt::QueuedConnection);
}

} // namespace

SettingsPage::SettingsPage(Session &session, QWidget *parent)
    : ToolPage(session, parent)
    , m_sections(new QVBoxLayout)
{
    setObjectName(u"settings"_s);
    m_sections->setSpacing(0);
    body()->insertLayout(0, m_sections);
}

void SettingsPage::enter()
{
    if (!m_shortcuts) {
        m_shortcuts = new ShortcutList(*window());
        body()->insertWidget(1, m_shortcuts);
    }
    ToolPage::enter();
}

void SettingsPage::retranslate()
{
    ToolPage::retranslate();
    setHeader(tr("Settings"), tr("Everything here takes effect at once and is kept."));
    const QWidget *focused = focusWidget();
    const QString name = focused ? focused->objectName() : QString();
    clearLayout(m_sections);
    showLook();
    showSafety();
    showBackups();
    if (m_shortcuts) {
        m_sections->addWidget(makeSection(tr("Shortcuts")));
        m_shortcuts->refresh();
    }
    // The control that asked for this was made anew: the keyboard goes on where it was.
    const QList<QWidget *> again = name.isEmpty() ? QList<QWidget *>() : findChildren<QWidget *>(name);
    if (!again.isEmpty())
        again.last()->setFocus(Qt::OtherFocusReason);
}

void SettingsPage::addChoice(Card &card, const QString &icon, const QString &title, const QString &caption,
                             QWidget *control)
{
    auto *row = new CardRow(new Glyph(icon, 20, Ink::Muted), title, caption);
    row->setTrail(control);
    card.add(row);
}

void SettingsPage::showLook()
{
    QLabel *first = makeSection(tr("Language and appearance"));
    first->setContentsMargins(0, 0, 0, 8); // the heading has left its distance already
    m_sections->addWidget(first);
    auto *card = new Card;
    m_sections->addWidget(card);
    QComboBox *languageBox = makeBox(u"language"_s, tr("Language"));
    for (const QString &code : languages()) {
        // In their own words, and without a country: "English", not "American English".
        const QString name = QLocale(QLocale(code).language(), QLocale::World).nativeLanguageName();
        languageBox->addItem(code == "de"_L1 ? u"Deutsch"_s : name, code);
    }
    languageBox->setCurrentIndex(languageBox->findData(language()));
    connect(languageBox, &QComboBox::activated, this, [languageBox](int index) {
        const QString code = languageBox->itemData(index).toString();
        Settings().setLanguage(code);
        afterwards([code] { setLanguage(code); });
    });
    addChoice(*card, u"globe"_s, tr("Language"), tr("Commands, paths and log lines are never translated."),
              languageBox);

    QComboBox *paletteBox = makeBox(u"palette"_s, tr("Appearance"));
    paletteBox->addItem(tr("Like the desktop"), int(PaletteChoice::System));
    paletteBox->addItem(tr("Light"), int(PaletteChoice::Light));
    paletteBox->addItem(tr("Dark"), int(PaletteChoice::Dark));
    //: A palette; German: Hoher Kontrast
    paletteBox->addItem(tr("High contrast"), int(PaletteChoice::HighContrast));
    paletteBox->setCurrentIndex(paletteBox->findData(int(Settings().palette())));
    connect(paletteBox, &QComboBox::activated, this, [paletteBox](int index) {
        const auto choice = PaletteChoice(paletteBox->itemData(index).toInt());
        Settings().setPalette(choice);
        afterwards([choice] { applyPalette(choice); });
    });
    addChoice(*card, u"settings"_s, tr("Appearance"),
              tr("Differences stay distinguishable with every kind of colour vision."), paletteBox);

    auto *notify = new QCheckBox(tr("Notify"));
    notify->setObjectName(u"notify"_s);
    notify->setAccessibleName(tr("Notify when a long run ends"));
    notify->setChecked(Settings().notifies());
    connect(notify, &QCheckBox::toggled, this, [](bool on) { Settings().setNotifies(on); });
    addChoice(*card, u"info"_s, tr("Desktop notification"),
              tr("When a long run ends or needs you while this window is not in front."), notify);
}

void SettingsPage::showSafety()
{
    m_sections->addWidget(makeSection(tr("Safety")));
    auto *card = new Card;
    m_sections->addWidget(card);
    const auto always = [card](const QString &title, const QString &caption) {
        auto *row = new CardRow(new Glyph(u"lock"_s, 20, Ink::Ok), title, caption);
        //: A safety measure that cannot be switched off. German: Immer an
        row->setTrail(makeLabel(tr("Always on"), TextRole::Caption, Ink::Muted, false));
        card->add(row);
    };
    always(tr("Backup with restore test"),
           tr("Nothing is written before a backup has been unpacked again and compared."));
    always(tr("Way back"),
           tr("When a check turns red, the old state comes back and the same checks prove it."));
    always(tr("Identity checks"),
           tr("Unknown certificates are shown and asked for once; changed ones are refused."));
    QComboBox *pause =
        makeNumber(u"pause"_s, tr("Pause before the way back"), {10, 20, 30, 60, 120},
                   Settings().pauseSeconds(), [](int value) { return tr("%n second(s)", nullptr, value); });
    connect(pause, &QComboBox::activated, this,
            [pause] { Settings().setPauseSeconds(pause->currentData().toInt()); });
    addChoice(*card, u"restore"_s, tr("Pause before the way back"),
              tr("So long you can look, wait longer or check again when a check is red."), pause);
}

void SettingsPage::showBackups()
{
    m_sections->addWidget(makeSection(tr("Backups")));
    auto *card = new Card;
    m_sections->addWidget(card);
    const QString folder = Settings().backupFolder();
    const QString shown = folder.isEmpty() ? RunStore().runsFolder() : folder;
    auto *buttons = new QWidget;
    auto *line = new QHBoxLayout(buttons);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    QPushButton *choose = makeButton(tr("Choose folder…"), u"backupFolder"_s);
    connect(choose, &QPushButton::clicked, this, &SettingsPage::chooseFolder);
    if (!folder.isEmpty()) {
        //: Back to the folder that Lotse uses by itself. German: Üblicher Ordner
        QPushButton *usual = makeLink(tr("Usual folder"), u"usualBackupFolder"_s);
        connect(usual, &QPushButton::clicked, this, [this] {
            Settings().setBackupFolder({});
            m_folderProblem.clear();
            retranslate();
        });
        line->addWidget(usual);
    }
    line->addWidget(choose);
    addChoice(*card, u"folder"_s, tr("Where new backups are kept"), shown + u'\n' + freeSpaceText(shown),
              buttons);
    if (!m_folderProblem.isEmpty()) {
        auto *row = makeStateRow(StepState::Failed, tr("This folder was not taken"), m_folderProblem, {});
        row->setObjectName(u"folderProblem"_s);
        card->add(row);
    }
    QComboBox *keep = makeNumber(
        u"keep"_s, tr("How many to keep"), {0, 2, 3, 5, 10, 20, 50}, Settings().backupsKept(), [](int value) {
            return value == 0 ? tr("As the profile says") : tr("%n backup(s)", nullptr, value);
        });
    connect(keep, &QComboBox::activated, this,
            [keep] { Settings().setBackupsKept(keep->currentData().toInt()); });
    addChoice(*card, u"disk"_s, tr("How many to keep"),
              tr("Of each container. Older ones are removed, but never the only good one."), keep);
}

void SettingsPage::chooseFolder()
{
    askForFolder(this,
                 {.title = tr("Folder for backups"),
                  .purpose = u"backups"_s,
                  .name = Settings().backupFolder(),
                  .kinds = {}},
                 [this](const QString &folder) {
                     m_folderProblem = backupFolderProblem(folder);
                     if (m_folderProblem.isEmpty())
                         Settings().setBackupFolder(folder);
                     retranslate();
                 });
}

} // namespace Lotse
