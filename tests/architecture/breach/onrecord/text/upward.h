// A header that breaks the list, so that the test can be tested.
#include "onrecord/model/quote.h"
