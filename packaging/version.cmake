# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# cmake -D SOURCE=DIR -D RELEASE=X.Y.Z -D CONTACT="NAME <MAIL>" -D OUT=DIR -P version.cmake
#
# Writes OUT/version.cpp, version.txt, commit-time.txt and changelog, each only when it changes. The version is
#   1.2.0               the commit that carries the tag v1.2.0
#   1.2.0+4.gab12cd3    four commits behind it
#   1.3.0~17.gab12cd3   no tag yet: the seventeenth commit on the way to 1.3.0, the project's version. Packages sort
#                       "~" before nothing at all, so that 1.3.0 itself will replace it.
#   1.3.0               no checkout (a source archive)
# What is changed but not committed does not show: watching every file would cost each build a second.
set(version ${RELEASE})
set(time 1795564800) # of an archive: the day of the first line
set(date "Wed, 25 Nov 2026 00:00:00 +0000")
find_program(git git)
# A ".git" of its own: an archive unpacked below somebody else's checkout must not take that one's number.
if(git AND EXISTS ${SOURCE}/.git)
    # The build may run as another user than the checkout's owner, whom git does not trust by itself.
    function(ask result)
        execute_process(COMMAND ${git} -c safe.directory=* -C ${SOURCE} ${ARGN} OUTPUT_VARIABLE said
            OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE status)
        if(status EQUAL 0)
            set(${result} ${said} PARENT_SCOPE)
        endif()
    endfunction()
    ask(described describe --tags --match "v[0-9]*" --abbrev=7)
    ask(commit rev-parse --short=7 HEAD)
    ask(count rev-list --count HEAD)
    ask(time log -1 --format=%ct)
    ask(date log -1 --format=%cD)
    if(described MATCHES "^v([0-9.]+)-([0-9]+)-(g[0-9a-f]+)$")
        set(version ${CMAKE_MATCH_1}+${CMAKE_MATCH_2}.${CMAKE_MATCH_3})
    elseif(described MATCHES "^v([0-9.]+)$")
        set(version ${CMAKE_MATCH_1})
    elseif(commit AND count)
        set(version ${RELEASE}~${count}.g${commit})
    endif()
endif()

function(write_if_new file text)
    set(old "")
    if(EXISTS ${file})
        file(READ ${file} old)
    endif()
    if(NOT old STREQUAL text)
        file(WRITE ${file} "${text}")
    endif()
endfunction()
write_if_new(${OUT}/version.txt "${version}\n")
write_if_new(${OUT}/commit-time.txt "${time}\n")
# Debian wants one; what changed stands in the commits.
write_if_new(${OUT}/changelog "lotse (${version}) unstable; urgency=medium\n
  * Made from the commit that the version names.\n\n -- ${CONTACT}  ${date}\n")
write_if_new(${OUT}/version.cpp "#include \"shared/version.h\"\n
const char *Lotse::version()\n{\n    return \"${version}\";\n}\n")
