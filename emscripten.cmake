# Toolchain file: finds Emscripten, checks its version, and works around errors of Debian's package.
#
# Search order: EMSDK (an activated emsdk), emcc on PATH, the distribution's package.
# 3.1.6 (Debian 12) is the oldest version that was tested.
set(daybook_emscripten_minimum 3.1.6)

set(EMSCRIPTEN_ROOT_PATH "$ENV{EMSDK}/upstream/emscripten")
if(NOT EXISTS "${EMSCRIPTEN_ROOT_PATH}/emcc.py")
  find_program(DAYBOOK_EMCC emcc)
  file(REAL_PATH "${DAYBOOK_EMCC}" emcc)  # Debian's emcc is a link into /usr/share/emscripten
  cmake_path(GET emcc PARENT_PATH EMSCRIPTEN_ROOT_PATH)
endif()
if(NOT EXISTS "${EMSCRIPTEN_ROOT_PATH}/emcc.py")
  set(EMSCRIPTEN_ROOT_PATH /usr/share/emscripten)
endif()
set(daybook_platform "${EMSCRIPTEN_ROOT_PATH}/cmake/Modules/Platform/Emscripten.cmake")
if(NOT EXISTS "${daybook_platform}")
  message(FATAL_ERROR "Emscripten was not found. Run script/setup, or activate an emsdk (EMSDK), or put emcc on PATH.")
endif()
if(EXISTS "$ENV{EMSDK}/upstream/emscripten/emcc.py")
  set(CMAKE_C_COMPILER "${EMSCRIPTEN_ROOT_PATH}/emcc")
  set(CMAKE_CXX_COMPILER "${EMSCRIPTEN_ROOT_PATH}/em++")
  set(CMAKE_AR "${EMSCRIPTEN_ROOT_PATH}/emar" CACHE FILEPATH "")
  set(CMAKE_RANLIB "${EMSCRIPTEN_ROOT_PATH}/emranlib" CACHE FILEPATH "")
  set(ENV{PATH} "${EMSCRIPTEN_ROOT_PATH}:$ENV{PATH}")  # for em-config
endif()

file(STRINGS "${EMSCRIPTEN_ROOT_PATH}/emscripten-version.txt" daybook_version LIMIT_COUNT 1)
string(REGEX MATCH "[0-9]+\\.[0-9]+\\.[0-9]+" daybook_version "${daybook_version}")
if(daybook_version VERSION_LESS daybook_emscripten_minimum)
  message(FATAL_ERROR "Emscripten ${daybook_version} in ${EMSCRIPTEN_ROOT_PATH} is too old: Daybook needs "
    "${daybook_emscripten_minimum} or later. Debian 12 and later have it (script/setup); or activate a newer emsdk.")
endif()
set(EMSCRIPTEN_VERSION "${daybook_version}")

# Debian installs Emscripten's acorn where only Debian's own Node.js finds it. With any other, linking
# fails late, at acorn-optimizer.js. The launcher sets the path while building.
if(EXISTS /usr/share/nodejs/acorn)
  set_property(GLOBAL PROPERTY RULE_LAUNCH_LINK "${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs")
endif()

include("${daybook_platform}")
