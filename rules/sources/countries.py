"""Writes rules/en/lexicon/country.txt from the CLDR names that ICU carries.

usage: countries.py LOCALE > FILE        needs libicuuc (Debian: libicu72)
"""

import ctypes
import ctypes.util
import re
import sys

# Names that news prose writes otherwise than CLDR.
ALSO = """
America|Britain|Great Britain|England|Scotland|Wales|Northern Ireland|U.S.|US
USA|U.S.A.|United States of America|U.K.|UK|EU|E.U.|UAE|U.A.E.|Ivory Coast
Burma|Czech Republic|Turkey|Russian Federation|Soviet Union|USSR|Hong Kong
Macau|Palestine|West Bank|Gaza|Gaza Strip|Crimea|Bosnia|Congo|East Timor
North Korea|South Korea|Republic of Korea|Vatican|Kosovo|Transnistria|Kurdistan
Yugoslavia|Czechoslovakia|Zaire|Korea|East Germany|West Germany|Rhodesia
Abkhazia|South Ossetia|Chechnya|Donbas|Donetsk|Luhansk|Baltic|Balkans|Europe
Asia|Africa|Middle East|Latin America|Central America|South America
North America|Eastern Europe|Western Europe|Southeast Asia|Caribbean|Scandinavia
"""


def icu():
    """ICU's library and the suffix of its functions."""
    name = ctypes.util.find_library("icuuc")
    if not name:
        sys.exit("libicuuc is missing; install it (Debian: libicu72)")
    return ctypes.CDLL(name), "_" + re.search(r"\.so\.(\d+)", name).group(1)


def countries(locale):
    library, version = icu()
    codes = getattr(library, "uloc_getISOCountries" + version)
    codes.restype = ctypes.POINTER(ctypes.c_char_p)
    display = getattr(library, "uloc_getDisplayCountry" + version)
    for code in iter_codes(codes()):
        room = ctypes.create_string_buffer(512)
        error = ctypes.c_int(0)
        place = b"und_" + code
        size = display(place, locale.encode(), room, 256, ctypes.byref(error))
        yield room.raw[: 2 * size].decode("utf-16-le")


def iter_codes(codes):
    index = 0
    while codes[index]:
        yield codes[index]
        index += 1


def main():
    names = set(ALSO.replace("\n", "|").strip("|").split("|"))
    for name in countries(sys.argv[1]):
        if re.search(r"[()\[\]]| - ", name) or "SAR" in name:
            continue
        names.add(name)
        names.add(name.replace(" & ", " and "))
    print("# Countries and parts of the world, from CLDR by way of ICU;")
    print("# made by rules/sources/countries.py. Class country.")
    print("\n".join(sorted(names)))


main()
