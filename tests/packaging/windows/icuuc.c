/* For tests only, never shipped: Wine lacks the icuuc.dll that every Windows 10 since 1703 has, and Qt will not load
   without it. These say that no text converter can be opened, after which Qt does without. */
#define GIVEN __declspec(dllexport)
#define CANNOT_OPEN 4

GIVEN void *ucnv_open(const char *name, int *error) { (void)name; *error = CANNOT_OPEN; return 0; }
GIVEN int ucnv_countAvailable(void) { return 0; }
GIVEN const char *ucnv_getAvailableName(int number) { (void)number; return 0; }
GIVEN const char *ucnv_getStandardName(const char *name, const char *standard, int *error)
{
    (void)name, (void)standard;
    *error = CANNOT_OPEN;
    return 0;
}

/* Nobody calls these without a converter; they only have to be there. */
#define NOTHING(name) GIVEN int name(void) { return 0; }
NOTHING(ucnv_close)
NOTHING(ucnv_reset)
NOTHING(ucnv_getMaxCharSize)
NOTHING(ucnv_getName)
NOTHING(ucnv_getToUCallBack)
NOTHING(ucnv_getFromUCallBack)
NOTHING(ucnv_setToUCallBack)
NOTHING(ucnv_setFromUCallBack)
NOTHING(ucnv_toUnicode)
NOTHING(ucnv_fromUnicode)
NOTHING(ucnv_toUCountPending)
NOTHING(ucnv_fromUCountPending)
NOTHING(ucnv_cbToUWriteUChars)
NOTHING(ucnv_cbFromUWriteUChars)
NOTHING(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
NOTHING(UCNV_TO_U_CALLBACK_SUBSTITUTE)
