// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/survey.h"

#include <QWidget>

namespace Lotse {

/// Three needles: development, on disk, running. Equal neighbours are joined by a solid line and "=", others
/// by dots and "≠"; a version nobody knows is a question mark.
class VersionGauge : public QWidget
{
    Q_OBJECT
public:
    explicit VersionGauge(QWidget *parent = nullptr);
    void setVersions(const Versions &versions);
    QSize sizeHint() const override { return {384, 56}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void speak();
    QString m_versions[3];
};

} // namespace Lotse
