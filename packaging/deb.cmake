# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# cmake -D BUILD=DIR -D OUT=DIR -P deb.cmake
#
# Makes the package in OUT, alone there, and writes its path to BUILD/package.txt. The same commit gives the same bytes.
file(STRINGS ${BUILD}/version.txt version)
file(STRINGS ${BUILD}/commit-time.txt time)
file(GLOB old ${OUT}/*.deb)
file(REMOVE ${BUILD}/package.txt ${old})
set(ENV{SOURCE_DATE_EPOCH} ${time})
execute_process(WORKING_DIRECTORY ${BUILD} COMMAND_ERROR_IS_FATAL ANY
    COMMAND cpack --config ${BUILD}/CPackConfig.cmake -G DEB -D CPACK_PACKAGE_VERSION=${version}
        -D CPACK_DEBIAN_PACKAGE_VERSION=${version})
file(GLOB package ${OUT}/*.deb)
file(REMOVE_RECURSE ${OUT}/_CPack_Packages)
file(WRITE ${BUILD}/package.txt "${package}\n")
