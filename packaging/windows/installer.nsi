; The installer for one person: no administrator, everything in the person's own folders, their plans never touched.
; Made by installer.py, which gives VERSION, OUT, ICON, PICTURE, FILES (what to put and to remove), KILOBYTES, and QUICK
; to leave it unpacked and so to try it soon.

Target amd64-unicode
Unicode true

!define APP "Steps Towards"
!define ENDED_IS_OPEN 3
!define ENDED_TOO_OLD 4
!define ENDED_OLD_STAYS 5
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\StepsTowards"

Name "${APP}"
OutFile "${OUT}"
BrandingText "${APP} ${VERSION}"
InstallDir "$LOCALAPPDATA\Programs\${APP}"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
RequestExecutionLevel user
!ifdef QUICK
  SetCompress off
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif
ManifestDPIAware true
ManifestLongPathAware true
ManifestSupportedOS Win10

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=0 "ProductName" "${APP}"
VIAddVersionKey /LANG=0 "CompanyName" "${APP}"
VIAddVersionKey /LANG=0 "FileDescription" "Installs ${APP}"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "LegalCopyright" "MIT licence"

!include "LogicLib.nsh"
!include "MUI2.nsh"
!include "WinVer.nsh"
!include "${FILES}"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${PICTURE}"
!define MUI_WELCOMEPAGE_TITLE "Steps Towards ${VERSION}"
!define MUI_WELCOMEPAGE_TEXT "Steps Towards will be put on this computer, for you only. \
You need no administrator.$\r$\n$\r$\n\
If an older Steps Towards is here, this one takes its place. Your plans stay as they are.$\r$\n$\r$\n\
Choose Install to begin."
!define MUI_FINISHPAGE_TITLE "Steps Towards is ready"
!define MUI_FINISHPAGE_TEXT "You find it in the Start menu, under S."
!define MUI_FINISHPAGE_RUN "$INSTDIR\steps-towards.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Start Steps Towards now"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "Steps Towards will be removed from this computer. \
Your plans and your documents stay where they are."

!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; A library that is in use cannot be written: so long as that is so, Steps Towards is open and may hold unsaved words.
!macro WAIT_UNTIL_CLOSED
  ${Do}
    ClearErrors
    ${IfNot} ${FileExists} "$INSTDIR\runtime\python311.dll"
      ${ExitDo}
    ${EndIf}
    FileOpen $0 "$INSTDIR\runtime\python311.dll" a
    ${IfNot} ${Errors}
      FileClose $0
      ${ExitDo}
    ${EndIf}
    ${If} ${Silent}
      SetErrorLevel ${ENDED_IS_OPEN}
      Quit
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "Steps Towards is open. Close it, so that \
everything you wrote is saved. Then choose Retry." IDRETRY +3
    SetErrorLevel ${ENDED_IS_OPEN}
    Quit
  ${Loop}
!macroend

Function .onInit
  ${IfNot} ${AtLeastBuild} 17763
    MessageBox MB_ICONSTOP "Steps Towards needs Windows 10, version 1809, or newer." /SD IDOK
    SetErrorLevel ${ENDED_TOO_OLD}
    Quit
  ${EndIf}
FunctionEnd

Section
  SetShellVarContext current
  !insertmacro WAIT_UNTIL_CLOSED
  ; The older version knows best what it brought.
  ${If} ${FileExists} "$INSTDIR\uninstall.exe"
    ExecWait '"$INSTDIR\uninstall.exe" /S _?=$INSTDIR' $0
    ${If} $0 <> 0
      MessageBox MB_ICONSTOP "The older Steps Towards could not be removed. Nothing was changed." /SD IDOK
      SetErrorLevel ${ENDED_OLD_STAYS}
      Quit
    ${EndIf}
  ${EndIf}
  !insertmacro PUT_FILES
  WriteUninstaller "$INSTDIR\uninstall.exe"
  SetOutPath "$INSTDIR"
  CreateShortcut "$SMPROGRAMS\${APP}.lnk" "$INSTDIR\steps-towards.exe"
  WriteRegStr HKCU "${KEY}" "DisplayName" "${APP}"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\steps-towards.exe"
  WriteRegStr HKCU "${KEY}" "Publisher" "${APP}"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  SetShellVarContext current
  !insertmacro WAIT_UNTIL_CLOSED
  !insertmacro REMOVE_FILES
  Delete "$INSTDIR\uninstall.exe"
  Delete "$SMPROGRAMS\${APP}.lnk"
  DeleteRegKey HKCU "${KEY}"
  SetOutPath "$TEMP"
  RMDir "$INSTDIR"
SectionEnd
