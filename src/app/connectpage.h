// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/page.h"

#include <QButtonGroup>

namespace Ui {
class ConnectPage;
}

namespace Lotse {

/// Which host, which container. Hosts that are found by themselves stand in a list with the demonstration;
/// choosing one asks it for its containers at once. Nothing is written.
class ConnectPage : public Page
{
    Q_OBJECT
public:
    explicit ConnectPage(Session &session, QWidget *parent = nullptr);
    ~ConnectPage() override;
    void enter() override;
    bool isComplete() const override;
    void retranslate() override;

private:
    void lookForHosts();
    void chooseHost(const QString &uri);
    void connected(const QString &uri, Result<Connection> answer);
    void chooseContainer(int index);
    void showHosts();
    void showWay();
    void showContainers();
    void showStatus();
    QWidget *makeAddressRow();

    std::unique_ptr<Ui::ConnectPage> m_ui;
    QList<HostFacts> m_hosts;
    bool m_looked = false;
    QString m_uri;
    QString m_address; ///< what was typed in as another address
    std::optional<Connection> m_connection;
    std::optional<Error> m_error;
    bool m_asking = false;
    QButtonGroup m_hostButtons;
    QButtonGroup m_containerButtons;
};

} // namespace Lotse
