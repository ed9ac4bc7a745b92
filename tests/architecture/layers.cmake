# Reads the includes below SOURCE_DIR and fails on the first that goes up or
# sideways in the list of STYLE.md, or takes a library out of its room.
# usage: cmake -DSOURCE_DIR=src -P layers.cmake

cmake_minimum_required(VERSION 3.25)
set(rank_base 0)
set(rank_text 1)
set(rank_model 2)
set(rank_rules 3)
foreach(room ingest cascade entities quotes speakers store sheet eval)
  set(rank_${room} 4)
endforeach()
set(rank_pipeline 5)
set(rank_onrecord.h 6) # the front door
set(rank_cli 7)
set(rank_server 7)

# A library's header prefix and the rooms that may see it.
set(libraries re2/ toml++/ sqlite3.h spdlog/ CLI/)
set(rooms_of_re2/ rules)
set(rooms_of_toml++/ rules)
set(rooms_of_sqlite3.h store)
set(rooms_of_spdlog/ cli server)
set(rooms_of_CLI/ cli)

function(check_own file room path)
  string(REGEX REPLACE "^onrecord/" "" inner "${path}")
  string(REGEX REPLACE "/.*" "" other "${inner}")
  if(NOT DEFINED rank_${other})
    message(FATAL_ERROR "${file}: '${path}' is in no room of STYLE.md")
  endif()
  if(NOT room STREQUAL other AND NOT rank_${other} LESS rank_${room})
    message(FATAL_ERROR "${file}: ${room} must not include ${path}: includes "
      "point down the list of STYLE.md, never up and never sideways")
  endif()
endfunction()

function(check_library file room path)
  foreach(library IN LISTS libraries)
    string(FIND "${path}" "${library}" at)
    if(at EQUAL 0 AND NOT room IN_LIST rooms_of_${library})
      message(FATAL_ERROR "${file}: ${room} must not include ${path}: it "
        "belongs to ${rooms_of_${library}}")
    endif()
  endforeach()
endfunction()

file(GLOB_RECURSE files RELATIVE ${SOURCE_DIR}
  ${SOURCE_DIR}/*.h ${SOURCE_DIR}/*.cc)
if(NOT files)
  message(FATAL_ERROR "no sources at ${SOURCE_DIR}")
endif()
foreach(file IN LISTS files)
  string(REGEX REPLACE "^onrecord/" "" room "${file}")
  string(REGEX REPLACE "/.*" "" room "${room}")
  if(NOT DEFINED rank_${room})
    message(FATAL_ERROR "${file}: '${room}' is no room of STYLE.md")
  endif()
  file(STRINGS ${SOURCE_DIR}/${file} includes REGEX "^#include ")
  foreach(line IN LISTS includes)
    if(line MATCHES "\"(.+)\"")
      check_own(${file} ${room} ${CMAKE_MATCH_1})
    elseif(line MATCHES "<(.+)>")
      check_library(${file} ${room} ${CMAKE_MATCH_1})
    endif()
  endforeach()
endforeach()
