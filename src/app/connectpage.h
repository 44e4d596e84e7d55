// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectway.h"
#include "app/page.h"
#include "app/secretkeeper.h"

#include <QSet>
#include <QTimer>

namespace Ui {
class ConnectPage;
}

namespace Lotse {

/// Which host, which container. Choosing a host asks it for its containers at once; choosing a container
/// tests the last hop. While somebody looks, the worker compares versions for the badges; that never keeps
/// anybody from going on. Nothing is written.
class ConnectPage : public Page
{
    Q_OBJECT
public:
    explicit ConnectPage(Session &session, QWidget *parent = nullptr);
    ~ConnectPage() override;
    void enter() override;
    void leave() override;
    bool isComplete() const override;
    void retranslate() override;

private:
    void lookForHosts();
    void hostsFound(QList<KnownHost> found);
    void chooseHost(QString uri); ///< a copy: what is known of the way begins anew
    void answer(const HostAnswers &answers);
    bool isLookedUp(const Error &question); ///< by the keyring, before its operator is asked
    void connected(const QString &uri, Result<Connection> answer);
    void chooseContainer(const QString &id);
    void control(const QString &id, ServiceAction action);
    void changeSaved(const std::function<Result<>()> &change);
    // What runs behind the list, one after the other, as long as nothing more important is asked
    void goOnLooking();
    void testContainer();
    void glanceAtNext();
    void showHosts();
    void showWay();
    void showContainers();
    QWidget *makeCureRow(const QString &command);
    void showStatus();

    std::unique_ptr<Ui::ConnectPage> m_ui;
    QList<KnownHost> m_hosts;
    bool m_looked = false;
    QMap<QString, HostAnswers> m_answers; ///< by URI; in memory only
    SecretKeeper m_secrets;
    QString m_address;         ///< what was typed in as another address
    QStringList m_suggestions; ///< what ~/.ssh/config names, as addresses
    Way m_way;
    bool m_asking = false;
    QTimer m_patience; ///< a wait under 300 ms shows nothing
    bool m_isHere = false;
    bool m_looking = false; ///< a job of goOnLooking() is under way
    QHash<QString, DriftGlance> m_glances;
    QSet<QString> m_glancedAt;
    QSet<QString> m_startedHere;
    QString m_changing;
    std::optional<Error> m_changeError;
};

} // namespace Lotse
