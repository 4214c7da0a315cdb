@echo off
rem Starts Handsup with the Java runtime that came with it. Options for Java itself go into HANDSUP_JAVA_OPTS.
setlocal
set "HOME_DIR=%~dp0.."
chcp 65001 >nul
"%HOME_DIR%\runtime\bin\java" "@%HOME_DIR%\lib\java.options" "-XX:AOTCache=%HOME_DIR%\lib\handsup.aot" %HANDSUP_JAVA_OPTS% -jar "%HOME_DIR%\lib\handsup.jar" %*
