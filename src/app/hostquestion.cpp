// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hostquestion.h"

#include "app/basics.h"
#include "app/cardrow.h"
#include "core/messages.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(HostQuestion)
};

using Answered = std::function<void(const HostAnswers &, bool remember)>;

QWidget *makeIdentityRow(const Error &error, const Answered &answered)
{
    const QString fingerprint = error.args.value(0);
    auto *row =
        new CardRow(new Glyph(u"lock"_s, 20, Ink::Muted), fingerprint,
                    Words::tr("Compare it with the one that the server's own administrator tells you."));
    QPushButton *accept = makeButton(Words::tr("It is the right one"), u"acceptIdentity"_s);
    QObject::connect(accept, &QPushButton::clicked, row, [answered, fingerprint] {
        answered({.fingerprints = {fingerprint}, .secrets = {}}, false);
    });
    row->setTrail(accept);
    return row;
}

QString secretWord(Code code)
{
    switch (code) {
    case Code::PassphraseWanted:
        return Words::tr("Passphrase of the key");
    case Code::NodeSecretWanted:
    case Code::NodeAuthRefused:
        return Words::tr("Password or token secret");
    case Code::OneTimeCodeWanted:
        return Words::tr("Code of the app");
    default:
        return Words::tr("Password");
    }
}

QString whereItIsKept(KeyringOffer offer)
{
    switch (offer) {
    case KeyringOffer::Unusable:
        return Words::tr("No keyring answers on this computer, or it stays locked. It is kept in memory "
                         "until Lotse is closed, and written nowhere.");
    case KeyringOffer::Offered:
    case KeyringOffer::Remembered:
        return Words::tr("Without the tick it is kept in memory until Lotse is closed, and written nowhere.");
    case KeyringOffer::None:
        break;
    }
    return Words::tr("It is kept in memory until Lotse is closed, and written nowhere.");
}

QWidget *makeSecretRow(const Error &error, KeyringOffer offer, const Answered &answered)
{
    const QString name = error.args.value(0);
    const QString what = secretWord(error.code);
    auto *row = new CardRow(new Glyph(u"key"_s, 20, Ink::Muted), what, whereItIsKept(offer));
    auto *edit = new QLineEdit;
    edit->setObjectName(u"secret"_s);
    edit->setAccessibleName(what);
    edit->setEchoMode(QLineEdit::Password);
    edit->setMinimumWidth(220);
    QPushButton *connectNow = makeButton(Words::tr("Connect"), u"giveSecret"_s);
    connectNow->setEnabled(false);
    QObject::connect(edit, &QLineEdit::textChanged, connectNow,
                     [connectNow](const QString &text) { connectNow->setEnabled(!text.isEmpty()); });
    auto *remember = new QCheckBox(Words::tr("Remember it in the keyring"));
    remember->setObjectName(u"remember"_s);
    remember->setChecked(offer == KeyringOffer::Remembered);
    const auto give = [answered, name, edit, remember] {
        if (!edit->text().isEmpty())
            answered({.fingerprints = {}, .secrets = {{name, edit->text()}}}, remember->isChecked());
    };
    QObject::connect(edit, &QLineEdit::returnPressed, row, give);
    QObject::connect(connectNow, &QPushButton::clicked, row, give);
    auto *trail = new QWidget;
    auto *lines = new QGridLayout(trail);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setHorizontalSpacing(8);
    lines->setVerticalSpacing(0);
    lines->addWidget(edit, 0, 0);
    lines->addWidget(connectNow, 0, 1);
    lines->addWidget(remember, 1, 0, 1, 2);
    remember->setVisible(offer == KeyringOffer::Offered || offer == KeyringOffer::Remembered);
    row->setTrail(trail);
    return row;
}

} // namespace

bool isHostQuestion(const Error &error)
{
    return error.kind == Error::Kind::IdentityUnknown || isSecretWanted(error) ||
           error.code == Code::NodeAuthRefused; // whoever mistyped a secret enters it again
}

QWidgetList makeHostQuestion(const Error &error, KeyringOffer offer, const Answered &answered)
{
    const Message message = messageFor(error);
    // What was wrong is asked again; then the reason must be seen.
    const QString caption =
        error.detail == wrongPassphrase ? Words::tr("That passphrase does not open it. Try again.")
        : error.detail == wrongCode     ? Words::tr("That code was not accepted. Enter a fresh one.")
                                        : message.meaning + u' ' + message.cure;
    CardRow *question = makeStateRow(StepState::NeedsYou, message.happened, caption, {});
    return {question, error.kind == Error::Kind::IdentityUnknown ? makeIdentityRow(error, answered)
                                                                 : makeSecretRow(error, offer, answered)};
}

} // namespace Lotse
