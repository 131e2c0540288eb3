import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream

['shard-1', 'shard-2'].each { shard ->
    def directory = new File(basedir, shard)
    new ZipOutputStream(new FileOutputStream(new File(basedir, "${shard}.zip"))).withCloseable { zip ->
        directory.eachFileRecurse(groovy.io.FileType.FILES) { file ->
            zip.putNextEntry(new ZipEntry(directory.toPath().relativize(file.toPath()).toString().replace('\\', '/')))
            zip << file.bytes
        }
    }
    assert directory.deleteDir()
}
return true
