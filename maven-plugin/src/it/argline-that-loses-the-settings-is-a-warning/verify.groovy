def log = new File(basedir, 'build.log').text

assert log.contains('[WARNING] maven-surefire-plugin starts its tests with <argLine>-Xmx512m</argLine>, so that they do not get the settings of junit-leak:prepare; write <argLine>@{argLine} -Xmx512m</argLine>')
