// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

/// rendericon IN.svg SIZE OUT.png: for desktops that read no SVG. Runs while building, never later.
int main(int argc, char **argv)
{
    const int size = argc == 4 ? QByteArray(argv[2]).toInt() : 0;
    QSvgRenderer renderer(argc == 4 ? QString::fromLocal8Bit(argv[1]) : QString());
    if (size <= 0 || !renderer.isValid())
        return 4;
    QImage image(size, size, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    return image.save(QString::fromLocal8Bit(argv[3])) ? 0 : 2;
}
