# SPDX-License-Identifier: Apache-2.0
# Everything under resources/ that the program carries inside itself, as :/probes/…, :/report/…,
# :/icons/…, :/look/… and :/data/…; an OBJECT library, since a static one would drop the initialisers.
file(GLOB resource_files CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/resources
    ${CMAKE_SOURCE_DIR}/resources/probes/*.sh
    ${CMAKE_SOURCE_DIR}/resources/report/*
    ${CMAKE_SOURCE_DIR}/resources/icons/*.svg
    ${CMAKE_SOURCE_DIR}/resources/look/*
    ${CMAKE_SOURCE_DIR}/resources/data/*)
set(entries "")
foreach(file IN LISTS resource_files)
    string(APPEND entries "<file alias=\"${file}\">${CMAKE_SOURCE_DIR}/resources/${file}</file>\n")
endforeach()
set(qrc ${CMAKE_BINARY_DIR}/resources.qrc)
file(CONFIGURE OUTPUT ${qrc} CONTENT "<RCC><qresource prefix=\"/\">\n${entries}</qresource></RCC>\n")
qt_add_resources(resource_sources ${qrc})
add_library(lockkeeper_resources OBJECT ${resource_sources})
target_link_libraries(lockkeeper_resources PRIVATE Qt6::Core)
