// The main function of unit_tests, natively and under Node. One test: unit_tests -tc="*word*".
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
