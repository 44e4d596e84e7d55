// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"

#include <QWidget>

namespace Lotse {

/// One page of the assistant or one tool beside it. The window calls enter() when the page comes into view
/// and leave() when it goes; retranslate() writes every text anew from the values. Pages know no other page.
class Page : public QWidget
{
    Q_OBJECT
public:
    explicit Page(Session &session, QWidget *parent = nullptr);
    virtual void enter() = 0;
    virtual void leave() {}
    virtual bool isComplete() const { return true; } ///< may one go on?
    virtual void retranslate() = 0;
    void announceHeader(); ///< speaks title and sentence

Q_SIGNALS:
    void nextAsked();
    void backAsked();
    void helpAsked(const QString &place); ///< a topic, or a code like LOTSE-V012

protected:
    void changeEvent(QEvent *event) override;
    Session &session() const { return m_session; }
    void announce(const QString &sentence);

private:
    Session &m_session;
};

} // namespace Lotse
