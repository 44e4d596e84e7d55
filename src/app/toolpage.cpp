// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/toolpage.h"

#include "app/basics.h"
#include "ui_toolpage.h"

namespace Lotse {

ToolPage::ToolPage(Session &session, QWidget *parent)
    : Page(session, parent)
    , m_ui(std::make_unique<Ui::ToolPage>())
{
    m_ui->setupUi(this);
    dressLabels(this);
    connect(m_ui->assistant, &QPushButton::clicked, this, &ToolPage::assistantAsked);
}

ToolPage::~ToolPage() = default;

void ToolPage::enter()
{
    retranslate();
    announce(m_ui->title->text());
}

void ToolPage::retranslate()
{
    m_ui->retranslateUi(this);
    dressLabels(this);
}

void ToolPage::setHeader(const QString &title, const QString &sentence)
{
    m_ui->title->setText(title);
    m_ui->sentence->setText(sentence);
}

QVBoxLayout *ToolPage::body() const
{
    return m_ui->bodyLayout;
}

QHBoxLayout *ToolPage::headerEnd() const
{
    return m_ui->headerEnd;
}

QHBoxLayout *ToolPage::footer() const
{
    return m_ui->footerRowLayout;
}

void ToolPage::setWhole(QWidget *whole)
{
    m_ui->pageLayout->replaceWidget(m_ui->scroll, whole);
    m_ui->scroll->hide();
    m_ui->pageLayout->setStretchFactor(whole, 1);
}

} // namespace Lotse
