# SPDX-License-Identifier: Apache-2.0
# `cpack --config build/release/CPackConfig.cmake` makes a Debian package and an archive.
set(CPACK_GENERATOR DEB TGZ)
set(CPACK_PACKAGE_NAME lockkeeper)
set(CPACK_PACKAGE_VENDOR Lockkeeper)
set(CPACK_PACKAGE_CONTACT "Lockkeeper authors <lockkeeper@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Tells whether an Apache Flink cluster is ready for Flink CDC")
set(CPACK_PACKAGE_DESCRIPTION "Lockkeeper logs in to the hosts of a cluster over SSH, asks, judges, and \
reports in Russian and English whether the cluster is ready for change data capture from PostgreSQL \
to StarRocks, and why not.")
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION admin)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# The security floor that shlibdeps cannot know: Debian 12's libssh with the fixes of October 2026.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libssh-4 (>= 0.10.6-0+deb12u3)")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS openssh-client)

include(CPack)
