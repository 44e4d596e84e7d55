// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tararchive.h"
#include "fuzz/fuzztarget.h"
#include "hosts/tarrenamer.h"
#include "support/pieces.h"

using namespace Lotse;

namespace {

/// Whatever stands in it, no entry leads out of the folder it is for.
void visit(ByteSource &source)
{
    TarVisitor visitor;
    visitor.begin = [](const RelPath &path, const TreeEntry &, const RelPath &) -> Result<ByteSink *> {
        const QByteArrayList parts = path.bytes().split('/');
        Fuzz::promise(!path.bytes().startsWith('/') && !parts.contains("..") && !path.bytes().contains('\0'));
        return nullptr;
    };
    visitor.end = [](const RelPath &, const TreeEntry &) { return Result<>(); };
    std::ignore = readTar(source, visitor, CallContext());
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray all = Fuzz::bytes(data + 1, size - 1);
    const qsizetype piece = 1 + 64 * qsizetype(data[0]);
    Test::Pieces plain(all, piece);
    visit(plain);
    TarRenamer renamed(std::make_unique<Test::Pieces>(all, piece), "app", ".");
    visit(renamed);
    return 0;
}
