// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/fuzztarget.h"
#include "hosts/engineframes.h"

using namespace Lotse;

/// What a command prints arrives whole and in order, however the frames are cut.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray all = Fuzz::bytes(data + 1, size - 1);
    EngineFrames atOnce;
    const bool good = atOnce.take(all).has_value();
    EngineFrames inPieces;
    QByteArray out;
    QByteArray err;
    bool goodToo = true;
    const qsizetype piece = 1 + data[0];
    for (qsizetype at = 0; at < all.size() && goodToo; at += piece) {
        goodToo = inPieces.take(QByteArrayView(all).sliced(at, qMin(piece, all.size() - at))).has_value();
        out += inPieces.takeOut();
        err += inPieces.takeErr();
    }
    Fuzz::promise(good == goodToo);
    const QByteArray whole = atOnce.takeOut();
    const QByteArray wholeErr = atOnce.takeErr();
    Fuzz::promise(
        !good || (whole == out && wholeErr == err && atOnce.isBetweenFrames() == inPieces.isBetweenFrames()));
    Fuzz::promise(whole.size() + wholeErr.size() <= all.size());
    return 0;
}
