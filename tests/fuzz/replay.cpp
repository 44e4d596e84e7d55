// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/fuzztarget.h"

#include <QDirIterator>
#include <cstdio>

/// replay FOLDER: every file of a corpus once.
int main(int argc, char **argv)
{
    int count = 0;
    for (QDirIterator files(QString::fromLocal8Bit(argc > 1 ? argv[1] : ""), QDir::Files); files.hasNext();) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            return 1;
        const QByteArray content = file.readAll();
        std::printf("%s\n", qPrintable(file.fileName())); // the last one printed is the one that broke it
        std::fflush(stdout);
        LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(content.constData()),
                               size_t(content.size()));
        ++count;
    }
    return count > 0 ? 0 : 1; // an empty corpus proves nothing
}
