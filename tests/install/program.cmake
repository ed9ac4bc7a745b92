# Installs into a folder of its own and runs the program from there.
# usage: cmake -DBUILD=.. -DPREFIX=.. -DARTICLE=.. -P program.cmake

file(REMOVE_RECURSE ${PREFIX})
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix ${PREFIX}
  OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
if(NOT IS_DIRECTORY ${PREFIX}/share/onrecord/rules)
  message(FATAL_ERROR "the rules were not installed")
endif()
execute_process(COMMAND ${PREFIX}/bin/onrecord extract ${ARTICLE}
  OUTPUT_VARIABLE records COMMAND_ERROR_IS_FATAL ANY)
if(NOT records MATCHES "John Kirby")
  message(FATAL_ERROR "the installed program wrote no quote of Kirby's")
endif()
