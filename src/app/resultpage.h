// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/page.h"

namespace Ui {
class ResultPage;
}

namespace Lotse {

/// The verdict in one sentence and what it rests on; the report, and the way back.
class ResultPage : public Page
{
    Q_OBJECT
public:
    explicit ResultPage(Session &session, QWidget *parent = nullptr);
    ~ResultPage() override;
    void enter() override;
    void retranslate() override;
    void setUndoing(bool undoing);

Q_SIGNALS:
    void undoAsked();
    void finishAsked();
    void planAsked(); ///< after a way back: once more

private:
    void openReport();
    void addNext(const QString &icon, const QString &title, const QString &caption, const QString &button,
                 const QString &objectName, std::function<void()> act);
    void keepAsProfile();
    void saveReport();
    /// Writes on the worker; the page says how it went.
    void saveOn(const QString &file, std::function<Result<>(const CallContext &)> write);
    void showHeader();
    void showProof();
    void showFurther();
    QUrl address() const;

    std::unique_ptr<Ui::ResultPage> m_ui;
    bool m_undoing = false;
    bool m_saving = false;
    QString m_saved; ///< the file that was written last
    std::optional<Error> m_saveError;
};

} // namespace Lotse
