// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/bytestream.h"
#include "transport/commandrunner.h"

namespace Lotse {

/// A program in a container behind the small shell of CommandFront: the process id that the shell says is how
/// a stop reaches the program, its mark at the end is how a cut stream is told from an ended one. Kinds of
/// container derive and say how the stream is read and how a program inside is ended. One thread at a time.
class FrontedCommand : public RunningCommand
{
public:
    Result<QByteArray> read() override;

protected:
    /// `isCounted`: the stream cannot tell the end of the input, so its length does.
    FrontedCommand(const Command &command, ByteSource *input, bool isCounted, CallContext call);
    bool hasInput() const { return m_hasInput; }
    QByteArrayList wrapped() const; ///< what is to be run in the container
    void setStream(std::unique_ptr<ByteStream> stream) { m_stream = std::move(stream); }
    /// Bytes that came: standard output is appended to `out`, standard error goes to keepErr().
    virtual Result<> unwrap(QByteArrayView bytes, QByteArray &out) = 0;
    /// What to say when the stream ends without the mark: never started, or cut off.
    virtual Error whyCutOff(const QByteArray &out) = 0;
    virtual void killInside(qint64 process) = 0;
    virtual void takeLastErr() {} ///< behind the mark, or where the stream ended
    /// How long a program that is not wanted any more is given to say its process id.
    virtual std::chrono::milliseconds startLimit() const { return std::chrono::milliseconds(200); }
    Result<> take(const QByteArray &bytes);
    /// Ends the program in the container, which would otherwise run on unobserved. For destructors.
    void end();
    bool hasBegun() const { return m_process > 0; }
    const CallContext &call() const { return m_call; }
    const QString &name() const { return m_name; }

private:
    Result<> move();
    Result<bool> send();
    bool findMark();
    void drain();
    QByteArray takeOutput();

    QByteArrayList m_argv;
    QString m_name;
    QByteArray m_mark;
    bool m_hasInput;
    bool m_isCounted;
    QByteArray m_pending;
    ByteSource *m_input;
    CallContext m_call;
    std::unique_ptr<ByteStream> m_stream;
    QByteArray m_out;
    qint64 m_process = 0;
    bool m_isMarked = false; ///< the exit code is known, or there is nothing to end
    bool m_isOver = false;
};

} // namespace Lotse
