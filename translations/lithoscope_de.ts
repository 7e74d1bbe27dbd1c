<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>JobRecord</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>angefordert</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
</context>
<context>
    <name>JudgePage</name>
    <message>
        <source>other points</source>
        <translation>andere Punkte</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>There is no image on the grid of the teacher</source>
        <translation>Es gibt kein Bild auf dem Raster des Lehrers</translation>
    </message>
    <message>
        <source>Open the image that the labels were made from</source>
        <translation>Das Bild öffnen, aus dem die Klassenkarte entstanden ist</translation>
    </message>
</context>
<context>
    <name>WorkerPool</name>
    <message>
        <source>Something unexpected went wrong: %1</source>
        <translation>Ein unerwarteter Fehler ist aufgetreten: %1</translation>
    </message>
    <message>
        <source>Try again, and report it if it happens again</source>
        <translation>Erneut versuchen und bei Wiederholung melden</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>from the cache</source>
        <translation>aus dem Zwischenspeicher</translation>
    </message>
    <message>
        <source>when needed</source>
        <translation>bei Bedarf</translation>
    </message>
    <message>
        <source>Make the demo sample, a generated lithium pegmatite, and run its recipe: mineral maps and a report with accuracies</source>
        <translation>Die Demoprobe, einen erzeugten Lithiumpegmatit, anlegen und ihr Rezept ausführen: Mineralkarten und ein Bericht mit Genauigkeiten</translation>
    </message>
    <message>
        <source>Where to put it</source>
        <translation>Ablageort</translation>
    </message>
    <message>
        <source>Make the sample, do not run the recipe</source>
        <translation>Die Probe anlegen, das Rezept nicht ausführen</translation>
    </message>
    <message>
        <source>Another seed, another rock</source>
        <translation>Anderer Startwert, anderes Gestein</translation>
    </message>
    <message>
        <source>Rows of the LIBS map</source>
        <translation>Zeilen der LIBS-Karte</translation>
    </message>
    <message>
        <source>Columns of the LIBS map</source>
        <translation>Spalten der LIBS-Karte</translation>
    </message>
    <message>
        <source>Channels of a LIBS spectrum</source>
        <translation>Kanäle eines LIBS-Spektrums</translation>
    </message>
    <message>
        <source>Distance of LIBS points in µm</source>
        <translation>Abstand der LIBS-Punkte in µm</translation>
    </message>
    <message>
        <source>Pixels in a line of the camera</source>
        <translation>Pixel in einer Zeile der Kamera</translation>
    </message>
    <message>
        <source>Bands of the camera</source>
        <translation>Bänder der Kamera</translation>
    </message>
    <message>
        <source>Choose another writer</source>
        <translation>Anderes Schreibmodul wählen</translation>
    </message>
    <message>
        <source>Write a file&apos;s or a recipe&apos;s content in another format</source>
        <translation>Den Inhalt einer Datei oder eines Rezepts in einem anderen Format schreiben</translation>
    </message>
    <message>
        <source>The file to write; its extension chooses the format</source>
        <translation>Die zu schreibende Datei; ihre Endung bestimmt das Format</translation>
    </message>
    <message>
        <source>Reader to use instead of the one chosen by content</source>
        <translation>Lesemodul statt des nach dem Inhalt gewählten</translation>
    </message>
    <message>
        <source>Writer to use instead of the one chosen by extension</source>
        <translation>Schreibmodul statt des nach der Endung gewählten</translation>
    </message>
    <message>
        <source>A reader&apos;s option: name=value; may be repeated</source>
        <translation>Option des Lesemoduls: name=wert; mehrfach möglich</translation>
    </message>
    <message>
        <source>A writer&apos;s option: name=value; may be repeated</source>
        <translation>Option des Schreibmoduls: name=wert; mehrfach möglich</translation>
    </message>
    <message>
        <source>, pixel size not told</source>
        <translation>, Pixelgröße nicht angegeben</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>bad bands</source>
        <translation>schlechte Bänder</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>store</source>
        <translation>Speicherung</translation>
    </message>
    <message>
        <source>size as float</source>
        <translation>Größe als float</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>white reference</source>
        <translation>Weißreferenz</translation>
    </message>
    <message>
        <source>dark reference</source>
        <translation>Dunkelreferenz</translation>
    </message>
    <message>
        <source>valid points</source>
        <translation>gültige Punkte</translation>
    </message>
    <message>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>Maßstab</translation>
    </message>
    <message>
        <source>rotation</source>
        <translation>Drehung</translation>
    </message>
    <message>
        <source>shift</source>
        <translation>Verschiebung</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Tell what a file holds</source>
        <translation>Zeigen, was eine Datei enthält</translation>
    </message>
    <message>
        <source>Lithoscope: mineral maps from LIBS and hyperspectral images</source>
        <translation>Lithoscope: Mineralkarten aus LIBS- und Hyperspektralbildern</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 something failed (the message says what and where), 2 wrong command line, 130 stopped by Ctrl-C.</source>
        <translation>Rückgabewerte: 0 fertig, 1 etwas ist fehlgeschlagen (die Meldung sagt, was und wo), 2 falsche Befehlszeile, 130 mit Strg-C angehalten.</translation>
    </message>
    <message>
        <source>Print errors only</source>
        <translation>Nur Fehler ausgeben</translation>
    </message>
    <message>
        <source>Stopped; nothing was left half done.</source>
        <translation>Angehalten; nichts blieb halb fertig zurück.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>ganze Zahl</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>list or name</source>
        <translation>Liste oder Name</translation>
    </message>
    <message>
        <source>, optional</source>
        <translation>, optional</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>List the operations of a recipe</source>
        <translation>Die Operationen für Rezepte auflisten</translation>
    </message>
    <message>
        <source>Only this one, e.g. libs.line_features</source>
        <translation>Nur diese, z. B. libs.line_features</translation>
    </message>
    <message>
        <source>Print the reference page in Markdown</source>
        <translation>Die Referenzseite in Markdown ausgeben</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operationen</translation>
    </message>
    <message>
        <source>Run a recipe</source>
        <translation>Ein Rezept ausführen</translation>
    </message>
    <message>
        <source>Folder for exports and report (default: results beside the recipe)</source>
        <translation>Ordner für Exporte und Bericht (Standard: results neben dem Rezept)</translation>
    </message>
    <message>
        <source>Change a parameter for this run: step.parameter=value</source>
        <translation>Einen Parameter für diesen Lauf ändern: schritt.parameter=wert</translation>
    </message>
    <message>
        <source>Folder for cached results</source>
        <translation>Ordner für zwischengespeicherte Ergebnisse</translation>
    </message>
    <message>
        <source>Compute everything anew and keep nothing</source>
        <translation>Alles neu berechnen und nichts aufbewahren</translation>
    </message>
    <message>
        <source>Threads (default: all processors)</source>
        <translation>Threads (Standard: alle Prozessoren)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Write name=value</source>
        <translation>name=wert angeben</translation>
    </message>
    <message>
        <source>{} left</source>
        <translation>noch {}</translation>
    </message>
    <message>
        <source>Making the demo sample in {}</source>
        <translation>Demoprobe wird angelegt in {}</translation>
    </message>
    <message>
        <source>{} cannot hold a {}</source>
        <translation>{} kann diese Art nicht aufnehmen: {}</translation>
    </message>
    <message>
        <source>{} rows × {} columns = {} points</source>
        <translation>{} Zeilen × {} Spalten = {} Punkte</translation>
    </message>
    <message>
        <source>, pixel {:g} × {:g} µm (x × y)</source>
        <translation>, Pixel {:g} × {:g} µm (x × y)</translation>
    </message>
    <message>
        <source>, from {} to {}</source>
        <translation>, von {} bis {}</translation>
    </message>
    <message>
        <source>{} lines</source>
        <translation>{} Zeilen</translation>
    </message>
    <message>
        <source>{} points ({:.1f} %)</source>
        <translation>{} Punkte ({:.1f} %)</translation>
    </message>
    <message>
        <source>The plugin {} was not loaded: {}</source>
        <translation>Die Erweiterung {} wurde nicht geladen: {}</translation>
    </message>
    <message>
        <source>&quot;{}&quot; names no step&apos;s parameter</source>
        <translation>&quot;{}&quot; nennt keinen Parameter eines Schritts</translation>
    </message>
    <message>
        <source>Write step.parameter=value; the steps are: {}</source>
        <translation>schritt.parameter=wert angeben; die Schritte sind: {}</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no setting</source>
        <translation>&quot;{}&quot; ist keine Einstellung</translation>
    </message>
    <message>
        <source>A data file, a recipe or a project</source>
        <translation>Eine Datendatei, ein Rezept oder ein Projekt</translation>
    </message>
    <message>
        <source>Of a recipe or project: the result to write, e.g. pca.scores</source>
        <translation>Bei Rezept oder Projekt: das zu schreibende Ergebnis, z. B. pca.scores</translation>
    </message>
    <message>
        <source>project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>A data file, folder, recipe or project</source>
        <translation>Datendatei, Ordner, Rezept oder Projekt</translation>
    </message>
    <message>
        <source>The recipe, a JSON file, or a project</source>
        <translation>Das Rezept, eine JSON-Datei, oder ein Projekt</translation>
    </message>
    <message>
        <source>Keep the recipe and its results in this file</source>
        <translation>Rezept und Ergebnisse in dieser Datei aufbewahren</translation>
    </message>
    <message>
        <source>A picture with title, legend and scale bar (.png, .tif, .svg, .pdf); -w sets its size, font, ...: -w width=&quot;120 mm&quot; -w font_pt=8</source>
        <translation>Ein Bild mit Titel, Legende und Maßstabsleiste (.png, .tif, .svg, .pdf); -w bestimmt Größe, Schrift, ...: -w width=&quot;120 mm&quot; -w font_pt=8</translation>
    </message>
    <message>
        <source>The source &quot;{}&quot; ({}) has changed since the recipe was saved</source>
        <translation>Die Quelle &quot;{}&quot; ({}) hat sich seit dem Speichern des Rezepts geändert</translation>
    </message>
    <message>
        <source>A project or a recipe</source>
        <translation>Ein Projekt oder ein Rezept</translation>
    </message>
    <message>
        <source>Put a project and its data into one folder, to take them along</source>
        <translation>Ein Projekt und seine Daten in einen Ordner packen, um sie mitzunehmen</translation>
    </message>
    <message>
        <source>The folder to make</source>
        <translation>Der anzulegende Ordner</translation>
    </message>
    <message>
        <source>Find the missing sources of a project again</source>
        <translation>Die fehlenden Quellen eines Projekts wiederfinden</translation>
    </message>
    <message>
        <source>The folder below which they are now</source>
        <translation>Der Ordner, unter dem sie jetzt liegen</translation>
    </message>
    <message>
        <source>Making the maps in {}</source>
        <translation>Die Karten werden in {} angelegt</translation>
    </message>
    <message>
        <source>Make maps of the same plasmas by two generated instruments, train four ways to turn the spectra of one into those of the other, and judge them on another day</source>
        <translation>Karten derselben Plasmen von zwei erzeugten Instrumenten anlegen, vier Wege trainieren, die Spektren des einen in die des anderen zu überführen, und sie an einem anderen Tag beurteilen</translation>
    </message>
    <message>
        <source>Another seed, other rocks</source>
        <translation>Anderer Startwert, andere Gesteine</translation>
    </message>
    <message>
        <source>Rows of the training map</source>
        <translation>Zeilen der Trainingskarte</translation>
    </message>
    <message>
        <source>Columns of the maps</source>
        <translation>Spalten der Karten</translation>
    </message>
    <message>
        <source>Channels of the primary instrument</source>
        <translation>Kanäle des primären Instruments</translation>
    </message>
    <message>
        <source>Channels of the secondary instrument</source>
        <translation>Kanäle des sekundären Instruments</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>Choose a folder that exists, that you may write to, and that has room</source>
        <translation>Einen vorhandenen Ordner mit Schreibrecht und freiem Platz wählen</translation>
    </message>
    <message>
        <source>Check the path and that you may read it</source>
        <translation>Pfad und Leserecht prüfen</translation>
    </message>
    <message>
        <source>Check that this is the right file</source>
        <translation>Prüfen, ob dies die richtige Datei ist</translation>
    </message>
    <message>
        <source>The file is not valid JSON</source>
        <translation>Die Datei ist kein gültiges JSON</translation>
    </message>
    <message>
        <source>Correct it at or just before this line</source>
        <translation>In oder kurz vor dieser Zeile korrigieren</translation>
    </message>
    <message>
        <source>laying out the rock</source>
        <translation>Gestein wird angelegt</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Anderen Ordner wählen</translation>
    </message>
    <message>
        <source>sample written</source>
        <translation>Probe geschrieben</translation>
    </message>
    <message>
        <source>Make the blocks smaller (block_px), or give the number of components (selection fixed)</source>
        <translation>Die Blöcke verkleinern (block_px) oder die Anzahl der Komponenten angeben (selection fixed)</translation>
    </message>
    <message>
        <source>Cross-validating</source>
        <translation>Kreuzvalidierung</translation>
    </message>
    <message>
        <source>Cross-validated error by number of components</source>
        <translation>Kreuzvalidierter Fehler nach Anzahl der Komponenten</translation>
    </message>
    <message>
        <source>Number of components</source>
        <translation>Anzahl der Komponenten</translation>
    </message>
    <message>
        <source>cross_validation: the smallest number whose error is within one standard error of the least; fixed: as given</source>
        <translation>cross_validation: die kleinste Anzahl, deren Fehler höchstens einen Standardfehler über dem kleinsten liegt; fixed: wie angegeben</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>Number of components where it is fixed</source>
        <translation>Anzahl der Komponenten, wenn sie fest ist</translation>
    </message>
    <message>
        <source>Most components</source>
        <translation>Höchstzahl der Komponenten</translation>
    </message>
    <message>
        <source>How far the number of components is tried</source>
        <translation>Bis zu welcher Anzahl Komponenten probiert wird</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Teilmengen</translation>
    </message>
    <message>
        <source>Parts of the map that are left out in turn</source>
        <translation>Teile der Karte, die reihum ausgelassen werden</translation>
    </message>
    <message>
        <source>Block size</source>
        <translation>Blockgröße</translation>
    </message>
    <message>
        <source>Whole square blocks of this side go to one fold: choose it larger than the grains, so that no fold is tested on its neighbours</source>
        <translation>Ganze quadratische Blöcke dieser Seitenlänge kommen in eine Teilmenge: größer als die Körner wählen, damit keine Teilmenge an ihren Nachbarn geprüft wird</translation>
    </message>
    <message>
        <source>Scale channels</source>
        <translation>Kanäle skalieren</translation>
    </message>
    <message>
        <source>Divide every channel by its standard deviation first</source>
        <translation>Zuerst jeden Kanal durch seine Standardabweichung teilen</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>With distances: how soft the teacher is. Memberships are the softmax of minus the squared distances over this</source>
        <translation>Mit Abständen: wie weich der Lehrer ist. Die Zugehörigkeiten sind der Softmax der negativen quadrierten Abstände, geteilt durch diesen Wert</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Train a student</source>
        <translation>Schüler trainieren</translation>
    </message>
    <message>
        <source>Partial least squares discriminant analysis: learns from labels (the teacher&apos;s) to tell minerals apart by the spectra of a faster camera. The number of components is chosen by cross-validation over blocks of the map. With the distances to the teacher&apos;s centroids it learns how sure the teacher was.</source>
        <translation>PLS-Diskriminanzanalyse (partielle kleinste Quadrate): lernt aus Klassen (denen des Lehrers), Minerale an den Spektren einer schnelleren Kamera zu unterscheiden. Die Anzahl der Komponenten wird durch Kreuzvalidierung über Blöcke der Karte gewählt. Mit den Abständen zu den Zentroiden des Lehrers lernt sie, wie sicher der Lehrer war.</translation>
    </message>
    <message>
        <source>Spectra at the points of the labels</source>
        <translation>Spektren an den Punkten der Klassenkarte</translation>
    </message>
    <message>
        <source>What the teacher says</source>
        <translation>Was der Lehrer sagt</translation>
    </message>
    <message>
        <source>Squared distances to the teacher&apos;s centroids, for a soft teacher</source>
        <translation>Quadrierte Abstände zu den Zentroiden des Lehrers, für einen weichen Lehrer</translation>
    </message>
    <message>
        <source>The student</source>
        <translation>Der Schüler</translation>
    </message>
    <message>
        <source>Apply a student</source>
        <translation>Schüler anwenden</translation>
    </message>
    <message>
        <source>Spectra to be labelled</source>
        <translation>Zu klassifizierende Spektren</translation>
    </message>
    <message>
        <source>The student (plsda)</source>
        <translation>Der Schüler (plsda)</translation>
    </message>
    <message>
        <source>The most likely class of each pixel</source>
        <translation>Die wahrscheinlichste Klasse jedes Pixels</translation>
    </message>
    <message>
        <source>Predicted membership in each class</source>
        <translation>Vorhergesagte Zugehörigkeit zu jeder Klasse</translation>
    </message>
    <message>
        <source>Prepare the image as the training image was prepared</source>
        <translation>Das Bild wie das Trainingsbild aufbereiten</translation>
    </message>
    <message>
        <source>Applying the student</source>
        <translation>Schüler wird angewendet</translation>
    </message>
    <message>
        <source>The facts of the plsda model are incomplete</source>
        <translation>Die Angaben des plsda-Modells sind unvollständig</translation>
    </message>
    <message>
        <source>Train or export the model again</source>
        <translation>Das Modell erneut trainieren oder exportieren</translation>
    </message>
    <message>
        <source>Sample the image on the grid of the labels first (registration.sample_image)</source>
        <translation>Das Bild zuerst auf dem Raster der Klassenkarte abtasten (registration.sample_image)</translation>
    </message>
    <message>
        <source>All channels of the image are marked as bad</source>
        <translation>Alle Kanäle des Bildes sind als schlecht markiert</translation>
    </message>
    <message>
        <source>Mark some as good, or use another image</source>
        <translation>Einige als gut markieren oder ein anderes Bild verwenden</translation>
    </message>
    <message>
        <source>Select a range of channels (image.select_range), or use fewer folds</source>
        <translation>Einen Kanalbereich auswählen (image.select_range) oder weniger Teilmengen verwenden</translation>
    </message>
    <message>
        <source>Reading training spectra</source>
        <translation>Trainingsspektren werden gelesen</translation>
    </message>
    <message>
        <source>Label more points of it, merge it with another class, or see why the image is invalid there</source>
        <translation>Mehr Punkte davon klassifizieren, mit einer anderen Klasse vereinen oder prüfen, warum das Bild dort ungültig ist</translation>
    </message>
    <message>
        <source>Fitting the student</source>
        <translation>Schüler wird angepasst</translation>
    </message>
    <message>
        <source>The spectra of the classes do not differ</source>
        <translation>Die Spektren der Klassen unterscheiden sich nicht</translation>
    </message>
    <message>
        <source>Check that the image and the labels show the same sample</source>
        <translation>Prüfen, ob Bild und Klassenkarte dieselbe Probe zeigen</translation>
    </message>
    <message>
        <source>Use a label map with more classes</source>
        <translation>Eine Klassenkarte mit mehr Klassen verwenden</translation>
    </message>
    <message>
        <source>Label more points of it, merge it with another class, or use a larger training region</source>
        <translation>Mehr Punkte davon klassifizieren, mit einer anderen Klasse vereinen oder ein größeres Trainingsgebiet verwenden</translation>
    </message>
    <message>
        <source>Use labels and distances of the same step</source>
        <translation>Klassenkarte und Abstände desselben Schritts verwenden</translation>
    </message>
    <message>
        <source>Use the distances of the clustering that the labels come from, or none (hard labels)</source>
        <translation>Die Abstände des Clusterns verwenden, aus dem die Klassen stammen, oder keine (harte Klassen)</translation>
    </message>
    <message>
        <source>Give its file or its bytes</source>
        <translation>Seine Datei oder seine Bytes angeben</translation>
    </message>
    <message>
        <source>The model does not tell which channels it was trained on</source>
        <translation>Das Modell sagt nicht, mit welchen Kanälen es trainiert wurde</translation>
    </message>
    <message>
        <source>Bring the image to the same channels with the same steps as the training image, or train on this image</source>
        <translation>Das Bild mit denselben Schritten wie das Trainingsbild auf dieselben Kanäle bringen oder mit diesem Bild trainieren</translation>
    </message>
    <message>
        <source>Remove them from the list, or use a map that covers them</source>
        <translation>Sie aus der Liste entfernen oder eine Karte verwenden, die sie abdeckt</translation>
    </message>
    <message>
        <source>Widen the half window, or choose the maximum or the area</source>
        <translation>Das halbe Fenster verbreitern oder Maximum oder Fläche wählen</translation>
    </message>
    <message>
        <source>line features</source>
        <translation>Linienmerkmale</translation>
    </message>
    <message>
        <source>Give a number above 0, in nm</source>
        <translation>Eine Zahl über 0 angeben, in nm</translation>
    </message>
    <message>
        <source>An emission line has no field of this name</source>
        <translation>Eine Emissionslinie hat kein Feld dieses Namens</translation>
    </message>
    <message>
        <source>Write its symbol, such as Li or Na</source>
        <translation>Sein Symbol angeben, etwa Li oder Na</translation>
    </message>
    <message>
        <source>List each line once; lines of an element differ by at least 0.01 nm</source>
        <translation>Jede Linie einmal aufführen; Linien eines Elements liegen mindestens 0.01 nm auseinander</translation>
    </message>
    <message>
        <source>Line features</source>
        <translation>Linienmerkmale</translation>
    </message>
    <message>
        <source>One column for each emission line: the maximum, the area, or the height of a fitted Gaussian within a window around it. A window narrower than the channels takes the nearest channel.</source>
        <translation>Eine Spalte je Emissionslinie: das Maximum, die Fläche oder die Höhe einer angepassten Gaußkurve in einem Fenster um sie. Ein Fenster, das schmaler als die Kanäle ist, nimmt den nächsten Kanal.</translation>
    </message>
    <message>
        <source>LIBS spectra, usually without baseline</source>
        <translation>LIBS-Spektren, meist ohne Basislinie</translation>
    </message>
    <message>
        <source>Line intensities, grouped by element</source>
        <translation>Linienintensitäten, nach Element gruppiert</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>Half window</source>
        <translation>Halbes Fenster</translation>
    </message>
    <message>
        <source>Channels up to this far from the line count</source>
        <translation>Kanäle bis zu diesem Abstand von der Linie zählen</translation>
    </message>
    <message>
        <source>Reduction</source>
        <translation>Verdichtung</translation>
    </message>
    <message>
        <source>What is taken from the window: its maximum, its area, or the height of a Gaussian fitted over a constant background</source>
        <translation>Was aus dem Fenster genommen wird: Maximum, Fläche oder die Höhe einer über konstantem Untergrund angepassten Gaußkurve</translation>
    </message>
    <message>
        <source>Channels as features</source>
        <translation>Kanäle als Merkmale</translation>
    </message>
    <message>
        <source>Makes each good channel a column; for images of few channels, such as isotope maps.</source>
        <translation>Macht jeden guten Kanal zu einer Spalte; für Bilder mit wenigen Kanälen, etwa Isotopenkarten.</translation>
    </message>
    <message>
        <source>A small image</source>
        <translation>Ein kleines Bild</translation>
    </message>
    <message>
        <source>One column a channel</source>
        <translation>Eine Spalte je Kanal</translation>
    </message>
    <message>
        <source>Crop features</source>
        <translation>Merkmale zuschneiden</translation>
    </message>
    <message>
        <source>Any features</source>
        <translation>Beliebige Merkmale</translation>
    </message>
    <message>
        <source>The rectangle</source>
        <translation>Das Rechteck</translation>
    </message>
    <message>
        <source>Scale features</source>
        <translation>Merkmale skalieren</translation>
    </message>
    <message>
        <source>Scales each column and remembers how: divided by its maximum absolute value (line intensities), or to mean 0 and population variance 1 (before fusion). Columns that are zero, or constant, become zeros.</source>
        <translation>Skaliert jede Spalte und merkt sich wie: geteilt durch ihren größten Betrag (Linienintensitäten) oder auf Mittelwert 0 und Varianz 1 der Grundgesamtheit (vor der Fusion). Spalten aus Nullen oder mit konstantem Wert werden zu Nullen.</translation>
    </message>
    <message>
        <source>Features of the training region</source>
        <translation>Merkmale des Trainingsgebiets</translation>
    </message>
    <message>
        <source>Scaled features</source>
        <translation>Skalierte Merkmale</translation>
    </message>
    <message>
        <source>The scaling, to be used on other samples</source>
        <translation>Die Skalierung, für andere Proben</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Maximum absolute value, or zero mean and unit variance</source>
        <translation>Größter Betrag oder Mittelwert null und Varianz eins</translation>
    </message>
    <message>
        <source>Apply a scaling</source>
        <translation>Skalierung anwenden</translation>
    </message>
    <message>
        <source>Scales the columns of an unseen sample as those of the training region were.</source>
        <translation>Skaliert die Spalten einer unbekannten Probe wie die des Trainingsgebiets.</translation>
    </message>
    <message>
        <source>Features with the same columns</source>
        <translation>Merkmale mit denselben Spalten</translation>
    </message>
    <message>
        <source>A scaling</source>
        <translation>Eine Skalierung</translation>
    </message>
    <message>
        <source>Check the image, or choose a larger part of it</source>
        <translation>Das Bild prüfen oder einen größeren Teil davon wählen</translation>
    </message>
    <message>
        <source>The PCA model is damaged: its mean, loadings and axis do not match</source>
        <translation>Das PCA-Modell ist beschädigt: Mittelwert, Ladungen und Achse passen nicht zusammen</translation>
    </message>
    <message>
        <source>covariance</source>
        <translation>Kovarianz</translation>
    </message>
    <message>
        <source>Variance explained by the principal components</source>
        <translation>Durch die Hauptkomponenten erklärte Varianz</translation>
    </message>
    <message>
        <source>principal components</source>
        <translation>Hauptkomponenten</translation>
    </message>
    <message>
        <source>Principal components</source>
        <translation>Hauptkomponenten</translation>
    </message>
    <message>
        <source>Finds the directions in which the spectra vary most and gives each pixel&apos;s scores along them. The sign is chosen so that the largest loading is positive. Bad bands are left out.</source>
        <translation>Findet die Richtungen, in denen die Spektren am stärksten variieren, und gibt die Scores jedes Pixels entlang dieser Richtungen. Das Vorzeichen wird so gewählt, dass die größte Ladung positiv ist. Schlechte Bänder werden ausgelassen.</translation>
    </message>
    <message>
        <source>Preprocessed spectra, mean-centred here</source>
        <translation>Vorverarbeitete Spektren, hier mittelwertzentriert</translation>
    </message>
    <message>
        <source>Scores, one column a component</source>
        <translation>Scores, eine Spalte je Komponente</translation>
    </message>
    <message>
        <source>Mean and loadings, for other images</source>
        <translation>Mittelwert und Ladungen, für andere Bilder</translation>
    </message>
    <message>
        <source>Variance explained by each component and by all up to it</source>
        <translation>Varianz, die jede Komponente und alle bis zu ihr erklären</translation>
    </message>
    <message>
        <source>Count of components</source>
        <translation>Wahl der Komponentenzahl</translation>
    </message>
    <message>
        <source>A fixed count, or the smallest that explains a share of the variance</source>
        <translation>Eine feste Anzahl oder die kleinste, die einen Anteil der Varianz erklärt</translation>
    </message>
    <message>
        <source>How many, where the count is fixed</source>
        <translation>Wie viele, wenn die Anzahl fest ist</translation>
    </message>
    <message>
        <source>Variance explained</source>
        <translation>Erklärte Varianz</translation>
    </message>
    <message>
        <source>At least this much, where the count follows from it</source>
        <translation>Mindestens so viel, wenn sich die Anzahl daraus ergibt</translation>
    </message>
    <message>
        <source>Apply principal components</source>
        <translation>Hauptkomponenten anwenden</translation>
    </message>
    <message>
        <source>Scores of another image along components learnt before. Its channels must be those of the training image.</source>
        <translation>Scores eines anderen Bildes entlang zuvor gelernter Komponenten. Seine Kanäle müssen die des Trainingsbildes sein.</translation>
    </message>
    <message>
        <source>Preprocessed spectra</source>
        <translation>Vorverarbeitete Spektren</translation>
    </message>
    <message>
        <source>A PCA model</source>
        <translation>Ein PCA-Modell</translation>
    </message>
    <message>
        <source>The scaler model is damaged: its columns, offsets and divisors do not match</source>
        <translation>Das Skalierungsmodell ist beschädigt: Spalten, Verschiebungen und Teiler passen nicht zusammen</translation>
    </message>
    <message>
        <source>Make the features with the same lines or components as those that the scaling was learnt on</source>
        <translation>Die Merkmale mit denselben Linien oder Komponenten erzeugen, an denen die Skalierung gelernt wurde</translation>
    </message>
    <message>
        <source>Check the features, or crop to where both maps have values</source>
        <translation>Die Merkmale prüfen oder dort zuschneiden, wo beide Karten Werte haben</translation>
    </message>
    <message>
        <source>Reduce them first: line features, principal components, or a narrower wavelength range</source>
        <translation>Zuerst verringern: Linienmerkmale, Hauptkomponenten oder ein engerer Wellenlängenbereich</translation>
    </message>
    <message>
        <source>reading features</source>
        <translation>Merkmale werden gelesen</translation>
    </message>
    <message>
        <source>Sample one of them onto the other&apos;s grid first</source>
        <translation>Zuerst eine davon auf dem Raster der anderen abtasten</translation>
    </message>
    <message>
        <source>Fuse two feature maps</source>
        <translation>Zwei Merkmalskarten fusionieren</translation>
    </message>
    <message>
        <source>Puts the columns of two feature maps on one grid side by side. Scale both before, so that neither outweighs the other. A point is valid where it is in both.</source>
        <translation>Stellt die Spalten zweier Merkmalskarten auf einem Raster nebeneinander. Vorher beide skalieren, damit keine die andere überwiegt. Ein Punkt ist gültig, wo er es in beiden ist.</translation>
    </message>
    <message>
        <source>Scaled features, such as LIBS lines</source>
        <translation>Skalierte Merkmale, etwa LIBS-Linien</translation>
    </message>
    <message>
        <source>Scaled features on the same grid, such as hyperspectral scores</source>
        <translation>Skalierte Merkmale auf demselben Raster, etwa hyperspektrale Scores</translation>
    </message>
    <message>
        <source>The columns of both</source>
        <translation>Die Spalten beider</translation>
    </message>
    <message>
        <source>Fusing</source>
        <translation>Fusion</translation>
    </message>
    <message>
        <source>Rows and columns are at least 1</source>
        <translation>Zeilen und Spalten sind mindestens 1</translation>
    </message>
    <message>
        <source>Give two numbers above 0</source>
        <translation>Zwei Zahlen über 0 angeben</translation>
    </message>
    <message>
        <source>Name every class, or use 0 for unlabelled points</source>
        <translation>Jede Klasse benennen oder 0 für Punkte ohne Klasse verwenden</translation>
    </message>
    <message>
        <source>Use nm, µm, cm-1, keV or index</source>
        <translation>nm, µm, cm-1, keV oder index verwenden</translation>
    </message>
    <message>
        <source>The values must rise, or fall, from channel to channel</source>
        <translation>Die Werte müssen von Kanal zu Kanal steigen oder fallen</translation>
    </message>
    <message>
        <source>Give one name a channel, or none</source>
        <translation>Einen Namen je Kanal angeben oder keinen</translation>
    </message>
    <message>
        <source>The channels of this image have no wavelengths</source>
        <translation>Die Kanäle dieses Bildes haben keine Wellenlängen</translation>
    </message>
    <message>
        <source>Open it with its wavelength list, or use an operation that works on channels</source>
        <translation>Mit seiner Wellenlängenliste öffnen oder eine Operation verwenden, die auf Kanälen arbeitet</translation>
    </message>
    <message>
        <source>Check the header against the data file</source>
        <translation>Den Header mit der Datendatei vergleichen</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Add the column, or rename the one that holds it</source>
        <translation>Die Spalte hinzufügen oder diejenige umbenennen, die sie enthält</translation>
    </message>
    <message>
        <source>The transform squeezes the plane to a line</source>
        <translation>Die Transformation drückt die Ebene auf eine Linie zusammen</translation>
    </message>
    <message>
        <source>Choose matching points that do not lie on one line</source>
        <translation>Passpunkte wählen, die nicht auf einer Linie liegen</translation>
    </message>
    <message>
        <source>The transform holds numbers that are not finite</source>
        <translation>Die Transformation enthält Zahlen, die nicht endlich sind</translation>
    </message>
    <message>
        <source>A matrix is expected here</source>
        <translation>Hier wird eine Matrix erwartet</translation>
    </message>
    <message>
        <source>A part of the data has a size that cannot be</source>
        <translation>Ein Teil der Daten hat eine unmögliche Größe</translation>
    </message>
    <message>
        <source>HDF5 dataset, read on demand</source>
        <translation>HDF5-Datensatz, bei Bedarf gelesen</translation>
    </message>
    <message>
        <source>This HDF5 file was not written by Lithoscope</source>
        <translation>Diese HDF5-Datei wurde nicht von Lithoscope geschrieben</translation>
    </message>
    <message>
        <source>Open it as generic HDF5</source>
        <translation>Als allgemeines HDF5 öffnen</translation>
    </message>
    <message>
        <source>Open it as a project</source>
        <translation>Als Projekt öffnen</translation>
    </message>
    <message>
        <source>Open it as a data file</source>
        <translation>Als Datendatei öffnen</translation>
    </message>
    <message>
        <source>Use a newer Lithoscope</source>
        <translation>Ein neueres Lithoscope verwenden</translation>
    </message>
    <message>
        <source>Give one letter a dimension: y rows, x columns, c channels, n points (instead of y and x), 0 to take its first index only; each letter but 0 once</source>
        <translation>Einen Buchstaben je Dimension angeben: y Zeilen, x Spalten, c Kanäle, n Punkte (statt y und x), 0 für nur ihren ersten Index; jeder Buchstabe außer 0 einmal</translation>
    </message>
    <message>
        <source>The dataset holds no numbers</source>
        <translation>Der Datensatz enthält keine Zahlen</translation>
    </message>
    <message>
        <source>Give the number of rows of the map</source>
        <translation>Die Anzahl der Zeilen der Karte angeben</translation>
    </message>
    <message>
        <source>A text is expected here</source>
        <translation>Hier wird ein Text erwartet</translation>
    </message>
    <message>
        <source>The text is too long</source>
        <translation>Der Text ist zu lang</translation>
    </message>
    <message>
        <source>The text is no valid JSON</source>
        <translation>Der Text ist kein gültiges JSON</translation>
    </message>
    <message>
        <source>Shorten them</source>
        <translation>Sie kürzen</translation>
    </message>
    <message>
        <source>A list of texts is expected</source>
        <translation>Eine Liste von Texten wird erwartet</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>etwas anderes</translation>
    </message>
    <message>
        <source>A list of numbers is expected</source>
        <translation>Eine Liste von Zahlen wird erwartet</translation>
    </message>
    <message>
        <source>The content cannot be read</source>
        <translation>Der Inhalt kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>The file may be damaged or cut short: copy or make it again</source>
        <translation>Die Datei ist möglicherweise beschädigt oder abgeschnitten: erneut kopieren oder erzeugen</translation>
    </message>
    <message>
        <source>The file cannot be written</source>
        <translation>Die Datei kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>This is no HDF5 file</source>
        <translation>Dies ist keine HDF5-Datei</translation>
    </message>
    <message>
        <source>Choose a file that was written as HDF5</source>
        <translation>Eine als HDF5 geschriebene Datei wählen</translation>
    </message>
    <message>
        <source>Close the program that is writing it</source>
        <translation>Das Programm schließen, das sie gerade schreibt</translation>
    </message>
    <message>
        <source>The map&apos;s origin is no finite number</source>
        <translation>Der Ursprung der Karte ist keine endliche Zahl</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>wird geschrieben</translation>
    </message>
    <message>
        <source>Counts are whole numbers from 0 to 65534: store float32</source>
        <translation>Zählwerte sind ganze Zahlen von 0 bis 65534: als float32 speichern</translation>
    </message>
    <message>
        <source>Lithoscope file</source>
        <translation>Lithoscope-Datei</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Kompression</translation>
    </message>
    <message>
        <source>Of an image&apos;s values: 0 none, 1 fast, 9 small. Measured spectra gain little beyond 1</source>
        <translation>Der Werte eines Bildes: 0 keine, 1 schnell, 9 klein. Gemessene Spektren gewinnen über 1 hinaus wenig</translation>
    </message>
    <message>
        <source>Stored numbers</source>
        <translation>Gespeicherte Zahlen</translation>
    </message>
    <message>
        <source>float32 keeps every value; uint16 takes half the room, for images of counts (whole numbers from 0 to 65534, or not measured)</source>
        <translation>float32 behält jeden Wert; uint16 braucht den halben Platz, für Bilder aus Zählwerten (ganze Zahlen von 0 bis 65534 oder nicht gemessen)</translation>
    </message>
    <message>
        <source>The list is not as it should be</source>
        <translation>Die Liste ist nicht so, wie sie sein soll</translation>
    </message>
    <message>
        <source>Compare maps on the same grid</source>
        <translation>Karten auf demselben Raster vergleichen</translation>
    </message>
    <message>
        <source>A mineral has no name</source>
        <translation>Ein Mineral hat keinen Namen</translation>
    </message>
    <message>
        <source>Give one of them</source>
        <translation>Eines davon angeben</translation>
    </message>
    <message>
        <source>Write its symbol, such as &quot;Li&quot;</source>
        <translation>Sein Symbol angeben, etwa &quot;Li&quot;</translation>
    </message>
    <message>
        <source>The expected minerals are no list</source>
        <translation>Die erwarteten Minerale sind keine Liste</translation>
    </message>
    <message>
        <source>List it once</source>
        <translation>Es einmal aufführen</translation>
    </message>
    <message>
        <source>Connect line features, whose columns carry their element</source>
        <translation>Linienmerkmale anschließen, deren Spalten ihr Element tragen</translation>
    </message>
    <message>
        <source>The formula is empty</source>
        <translation>Die Formel ist leer</translation>
    </message>
    <message>
        <source>The formula names no element</source>
        <translation>Die Formel nennt kein Element</translation>
    </message>
    <message>
        <source>The brackets are nested too deeply</source>
        <translation>Die Klammern sind zu tief verschachtelt</translation>
    </message>
    <message>
        <source>Write it like KLi2AlSi4O10F(OH) or (Mg,Fe)2SiO4</source>
        <translation>Wie KLi2AlSi4O10F(OH) oder (Mg,Fe)2SiO4 schreiben</translation>
    </message>
    <message>
        <source>Bring one onto the grid of the other (registration.sample_labels), or crop it</source>
        <translation>Eine auf das Raster der anderen bringen (registration.sample_labels) oder zuschneiden</translation>
    </message>
    <message>
        <source>No point is labelled in both maps</source>
        <translation>Kein Punkt hat in beiden Karten eine Klasse</translation>
    </message>
    <message>
        <source>Compare maps of the same area</source>
        <translation>Karten desselben Gebiets vergleichen</translation>
    </message>
    <message>
        <source>The two label maps have no class name in common</source>
        <translation>Die beiden Klassenkarten haben keinen gemeinsamen Klassennamen</translation>
    </message>
    <message>
        <source>Name the classes first, or let them be matched by their points (match one_to_one or majority)</source>
        <translation>Zuerst die Klassen benennen oder sie nach ihren Punkten zuordnen lassen (match one_to_one oder majority)</translation>
    </message>
    <message>
        <source>all elements low</source>
        <translation>alle Elemente niedrig</translation>
    </message>
    <message>
        <source>Use labels and line features of the same map</source>
        <translation>Klassenkarte und Linienmerkmale derselben Karte verwenden</translation>
    </message>
    <message>
        <source>Use more clusters, or labels and features of the same map</source>
        <translation>Mehr Cluster verwenden oder Klassen und Merkmale derselben Karte</translation>
    </message>
    <message>
        <source>no point with line features</source>
        <translation>kein Punkt mit Linienmerkmalen</translation>
    </message>
    <message>
        <source>Minerals of the clusters</source>
        <translation>Minerale der Cluster</translation>
    </message>
    <message>
        <source>Name clusters by their elements</source>
        <translation>Cluster nach ihren Elementen benennen</translation>
    </message>
    <message>
        <source>Gives every cluster the name and colour of the expected mineral whose elements it is rich in and whose missing elements it is poor in, compared with the other clusters. Clusters of one mineral are merged. The table tells the score of every mineral and why.</source>
        <translation>Gibt jedem Cluster Namen und Farbe des erwarteten Minerals, an dessen Elementen er im Vergleich zu den anderen Clustern reich und an dessen fehlenden Elementen er arm ist. Cluster eines Minerals werden vereint. Die Tabelle nennt die Bewertung jedes Minerals und den Grund.</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Line features on the same points, scaled to a largest value of 1</source>
        <translation>Linienmerkmale an denselben Punkten, auf den Höchstwert 1 skaliert</translation>
    </message>
    <message>
        <source>Minerals</source>
        <translation>Minerale</translation>
    </message>
    <message>
        <source>Score of every mineral by cluster</source>
        <translation>Bewertung jedes Minerals nach Cluster</translation>
    </message>
    <message>
        <source>Expected minerals</source>
        <translation>Erwartete Minerale</translation>
    </message>
    <message>
        <source>A preset (&quot;lopes2024&quot;), or a list of minerals by name, by elements or by formula</source>
        <translation>Eine Vorgabe (&quot;lopes2024&quot;) oder eine Liste von Mineralen mit Name, Elementen oder Formel</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>Whether a cluster may be background, poor in every element</source>
        <translation>Ob ein Cluster Hintergrund sein darf, arm an jedem Element</translation>
    </message>
    <message>
        <source>Comparing clusters</source>
        <translation>Cluster werden verglichen</translation>
    </message>
    <message>
        <source>Match classes to a reference</source>
        <translation>Klassen einer Referenz zuordnen</translation>
    </message>
    <message>
        <source>Finds the one-to-one match of classes with the most points in common (Hungarian method) and takes over the reference&apos;s names and colours. Classes without a partner keep theirs.</source>
        <translation>Findet die Eins-zu-eins-Zuordnung der Klassen mit den meisten gemeinsamen Punkten (ungarische Methode) und übernimmt Namen und Farben der Referenz. Klassen ohne Partner behalten ihre.</translation>
    </message>
    <message>
        <source>Labels to be matched</source>
        <translation>Zuzuordnende Klassenkarte</translation>
    </message>
    <message>
        <source>Labels whose names and colours are taken over</source>
        <translation>Klassenkarte, deren Namen und Farben übernommen werden</translation>
    </message>
    <message>
        <source>Labels in the reference&apos;s classes</source>
        <translation>Klassenkarte in den Klassen der Referenz</translation>
    </message>
    <message>
        <source>Which class became which</source>
        <translation>Welche Klasse zu welcher wurde</translation>
    </message>
    <message>
        <source>Matching classes</source>
        <translation>Klassen werden zugeordnet</translation>
    </message>
    <message>
        <source>Matched classes</source>
        <translation>Zugeordnete Klassen</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Agreement by class</source>
        <translation>Übereinstimmung nach Klasse</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>Compare labels with a reference</source>
        <translation>Klassenkarte mit einer Referenz vergleichen</translation>
    </message>
    <message>
        <source>Labels to be judged</source>
        <translation>Zu beurteilende Klassenkarte</translation>
    </message>
    <message>
        <source>Labels taken as true</source>
        <translation>Als wahr angenommene Klassenkarte</translation>
    </message>
    <message>
        <source>Measures of agreement</source>
        <translation>Maße der Übereinstimmung</translation>
    </message>
    <message>
        <source>Measures of every class</source>
        <translation>Maße jeder Klasse</translation>
    </message>
    <message>
        <source>Points by reference class (rows) and given class (columns)</source>
        <translation>Punkte nach Referenzklasse (Zeilen) und vergebener Klasse (Spalten)</translation>
    </message>
    <message>
        <source>Matching of classes</source>
        <translation>Zuordnung der Klassen</translation>
    </message>
    <message>
        <source>none: classes of equal name are the same; one_to_one: the best match by points in common; majority: each class counts as the reference class it mostly covers</source>
        <translation>none: Klassen gleichen Namens sind dieselben; one_to_one: beste Zuordnung nach gemeinsamen Punkten; majority: jede Klasse zählt als die Referenzklasse, die sie überwiegend bedeckt</translation>
    </message>
    <message>
        <source>Border width</source>
        <translation>Randbreite</translation>
    </message>
    <message>
        <source>A point counts as border where another reference class is at most this many pixels away along rows and columns</source>
        <translation>Ein Punkt zählt als Rand, wo eine andere Referenzklasse höchstens so viele Pixel entlang von Zeilen und Spalten entfernt ist</translation>
    </message>
    <message>
        <source>Comparing labels</source>
        <translation>Klassenkarten werden verglichen</translation>
    </message>
    <message>
        <source>Train the model anew</source>
        <translation>Das Modell neu trainieren</translation>
    </message>
    <message>
        <source>The model&apos;s centroids are empty or not finite</source>
        <translation>Die Zentroide des Modells sind leer oder nicht endlich</translation>
    </message>
    <message>
        <source>Make the features in the same way as those that the centroids belong to</source>
        <translation>Die Merkmale genauso erzeugen wie diejenigen, zu denen die Zentroide gehören</translation>
    </message>
    <message>
        <source>Give a first number that is not above the last</source>
        <translation>Eine erste Anzahl angeben, die nicht über der letzten liegt</translation>
    </message>
    <message>
        <source>Number of clusters</source>
        <translation>Anzahl der Cluster</translation>
    </message>
    <message>
        <source>Leave one of them out, or add lines of an element that tells them apart</source>
        <translation>Eines davon weglassen oder Linien eines Elements hinzufügen, das sie unterscheidet</translation>
    </message>
    <message>
        <source>No mineral is expected</source>
        <translation>Es wird kein Mineral erwartet</translation>
    </message>
    <message>
        <source>Name at least one mineral</source>
        <translation>Mindestens ein Mineral nennen</translation>
    </message>
    <message>
        <source>No column belongs to a line of an element</source>
        <translation>Keine Spalte gehört zu einer Linie eines Elements</translation>
    </message>
    <message>
        <source>Give the features that &quot;libs.line_features&quot; makes, scaled</source>
        <translation>Die von &quot;libs.line_features&quot; erzeugten Merkmale angeben, skaliert</translation>
    </message>
    <message>
        <source>The features hold no valid point</source>
        <translation>Die Merkmale enthalten keinen gültigen Punkt</translation>
    </message>
    <message>
        <source>Check the steps that made them</source>
        <translation>Die Schritte prüfen, die sie erzeugt haben</translation>
    </message>
    <message>
        <source>The features have no column</source>
        <translation>Die Merkmale haben keine Spalte</translation>
    </message>
    <message>
        <source>Choose at least one line or score</source>
        <translation>Mindestens eine Linie oder einen Score wählen</translation>
    </message>
    <message>
        <source>Mark the point as invalid</source>
        <translation>Den Punkt als ungültig markieren</translation>
    </message>
    <message>
        <source>Give one finite value a column for every cluster</source>
        <translation>Für jeden Cluster einen endlichen Wert je Spalte angeben</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Vorsprung</translation>
    </message>
    <message>
        <source>Finding the nearest centroids</source>
        <translation>Nächste Zentroide werden gesucht</translation>
    </message>
    <message>
        <source>Cluster centroids</source>
        <translation>Clusterzentroide</translation>
    </message>
    <message>
        <source>k-means clustering</source>
        <translation>k-Means-Clustern</translation>
    </message>
    <message>
        <source>Groups the points around centroids so that the summed squared distance (inertia) is small: the best of several k-means++ starts, or from given centroids. Clusters are numbered by falling size; with given centroids they keep their order and names.</source>
        <translation>Gruppiert die Punkte so um Zentroide, dass die Summe der quadrierten Abstände (Inertia) klein ist: das beste Ergebnis mehrerer k-Means++-Starts oder von gegebenen Zentroiden aus. Cluster werden nach fallender Größe nummeriert; mit gegebenen Zentroiden behalten sie Reihenfolge und Namen.</translation>
    </message>
    <message>
        <source>Where to start from, such as those expected of minerals; the number of clusters is then theirs</source>
        <translation>Ausgangspunkt, etwa die erwarteten Zentroide von Mineralen; die Anzahl der Cluster ist dann die ihre</translation>
    </message>
    <message>
        <source>The cluster of each valid point</source>
        <translation>Der Cluster jedes gültigen Punkts</translation>
    </message>
    <message>
        <source>The centroids, for prediction on other samples</source>
        <translation>Die Zentroide, zur Vorhersage an anderen Proben</translation>
    </message>
    <message>
        <source>Points and centroid of each cluster</source>
        <translation>Punkte und Zentroid jedes Clusters</translation>
    </message>
    <message>
        <source>Expected minerals and one for the background; not looked at with given centroids</source>
        <translation>Erwartete Minerale und einer für den Hintergrund; bei gegebenen Zentroiden ohne Bedeutung</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Starts</translation>
    </message>
    <message>
        <source>The best of so many random starts is taken</source>
        <translation>Das beste Ergebnis von so vielen Zufallsstarts wird genommen</translation>
    </message>
    <message>
        <source>Most iterations</source>
        <translation>Höchstzahl der Iterationen</translation>
    </message>
    <message>
        <source>A start ends here if it has not settled before</source>
        <translation>Hier endet ein Start, der bis dahin nicht zur Ruhe gekommen ist</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>A start has settled when its centroids&apos; summed squared shift is below this part of the features&apos; mean variance; 0 = when no point changes its cluster</source>
        <translation>Ein Start ist zur Ruhe gekommen, wenn die Summe der quadrierten Verschiebungen seiner Zentroide unter diesem Teil der mittleren Varianz der Merkmale liegt; 0 = wenn kein Punkt den Cluster wechselt</translation>
    </message>
    <message>
        <source>Start of the random draws; the same seed gives the same clusters</source>
        <translation>Beginn der Zufallszahlen; gleicher Startwert, gleiche Cluster</translation>
    </message>
    <message>
        <source>Inertia and silhouette of k-means over the number of clusters. A bend of the inertia, or a high silhouette, speaks for a number.</source>
        <translation>Inertia und Silhouette von k-Means über der Anzahl der Cluster. Ein Knick der Inertia oder eine hohe Silhouette spricht für eine Anzahl.</translation>
    </message>
    <message>
        <source>k, inertia, silhouette</source>
        <translation>k, Inertia, Silhouette</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>First number of clusters</source>
        <translation>Erste Anzahl der Cluster</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Last number of clusters</source>
        <translation>Letzte Anzahl der Cluster</translation>
    </message>
    <message>
        <source>The best of so many random starts is taken for each number</source>
        <translation>Für jede Anzahl wird das beste Ergebnis von so vielen Zufallsstarts genommen</translation>
    </message>
    <message>
        <source>Silhouette sample</source>
        <translation>Stichprobe der Silhouette</translation>
    </message>
    <message>
        <source>The silhouette is that of so many points drawn at random; time grows with the square of the number</source>
        <translation>Die Silhouette ist die von so vielen zufällig gezogenen Punkten; die Rechenzeit wächst mit dem Quadrat der Anzahl</translation>
    </message>
    <message>
        <source>Start of the random draws</source>
        <translation>Beginn der Zufallszahlen</translation>
    </message>
    <message>
        <source>Centroids of expected minerals</source>
        <translation>Zentroide erwarteter Minerale</translation>
    </message>
    <message>
        <source>Makes start centroids for k-means from the minerals that a sample should hold: 1 for lines of elements that a mineral contains, 0 for other elements&apos; lines, random numbers for hyperspectral columns. For line features scaled by their maximum.</source>
        <translation>Erzeugt Startzentroide für k-Means aus den Mineralen, die eine Probe enthalten soll: 1 für Linien von Elementen, die ein Mineral enthält, 0 für Linien anderer Elemente, Zufallszahlen für hyperspektrale Spalten. Für Linienmerkmale, die mit ihrem Maximum skaliert sind.</translation>
    </message>
    <message>
        <source>The features that will be clustered; only their columns are looked at</source>
        <translation>Die Merkmale, die geclustert werden; nur ihre Spalten zählen</translation>
    </message>
    <message>
        <source>One centroid a mineral</source>
        <translation>Ein Zentroid je Mineral</translation>
    </message>
    <message>
        <source>Names known to the mineral table, or {&quot;name&quot;, &quot;elements&quot;}, or the name of a preset</source>
        <translation>Namen aus der Mineraltabelle oder {&quot;name&quot;, &quot;elements&quot;} oder der Name einer Vorgabe</translation>
    </message>
    <message>
        <source>Add a class that shows no line</source>
        <translation>Eine Klasse hinzufügen, die keine Linie zeigt</translation>
    </message>
    <message>
        <source>Start of the random numbers of hyperspectral columns</source>
        <translation>Beginn der Zufallszahlen der hyperspektralen Spalten</translation>
    </message>
    <message>
        <source>Expected centroids</source>
        <translation>Erwartete Zentroide</translation>
    </message>
    <message>
        <source>Nearest centroid</source>
        <translation>Nächster Zentroid</translation>
    </message>
    <message>
        <source>Gives every point of an unseen sample the class of the nearest centroid (Rocchio). Scale its features with the scaling that was learnt with the centroids.</source>
        <translation>Gibt jedem Punkt einer unbekannten Probe die Klasse des nächsten Zentroids (Rocchio). Ihre Merkmale mit der Skalierung skalieren, die mit den Zentroiden gelernt wurde.</translation>
    </message>
    <message>
        <source>Features with the model&apos;s columns</source>
        <translation>Merkmale mit den Spalten des Modells</translation>
    </message>
    <message>
        <source>What k-means learnt</source>
        <translation>Was k-Means gelernt hat</translation>
    </message>
    <message>
        <source>The class of each valid point</source>
        <translation>Die Klasse jedes gültigen Punkts</translation>
    </message>
    <message>
        <source>Squared distance to each class&apos;s centroid</source>
        <translation>Quadrierter Abstand zum Zentroid jeder Klasse</translation>
    </message>
    <message>
        <source>How much farther the second nearest centroid is, squared; small where classes are hard to tell apart</source>
        <translation>Um wie viel weiter der zweitnächste Zentroid entfernt ist, quadriert; klein, wo Klassen schwer zu unterscheiden sind</translation>
    </message>
    <message>
        <source>image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>feature map</source>
        <translation>Merkmalskarte</translation>
    </message>
    <message>
        <source>label map</source>
        <translation>Klassenkarte</translation>
    </message>
    <message>
        <source>transform</source>
        <translation>Transformation</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>The input is missing or of the wrong kind</source>
        <translation>Die Eingabe fehlt oder ist von falscher Art</translation>
    </message>
    <message>
        <source>Write true or false</source>
        <translation>true oder false angeben</translation>
    </message>
    <message>
        <source>Write it in quotes</source>
        <translation>In Anführungszeichen setzen</translation>
    </message>
    <message>
        <source>Write a number</source>
        <translation>Eine Zahl angeben</translation>
    </message>
    <message>
        <source>Write a number without a unit</source>
        <translation>Eine Zahl ohne Einheit angeben</translation>
    </message>
    <message>
        <source>The parameters are no JSON object</source>
        <translation>Die Parameter sind kein JSON-Objekt</translation>
    </message>
    <message>
        <source>Write them as {&quot;name&quot;: value}</source>
        <translation>Als {&quot;name&quot;: wert} schreiben</translation>
    </message>
    <message>
        <source>There is no parameter of this name</source>
        <translation>Es gibt keinen Parameter dieses Namens</translation>
    </message>
    <message>
        <source>This operation takes none</source>
        <translation>Diese Operation hat keine</translation>
    </message>
    <message>
        <source>The file is no plugin of this version of Lithoscope</source>
        <translation>Die Datei ist keine Erweiterung dieser Lithoscope-Version</translation>
    </message>
    <message>
        <source>There is no reader &quot;{}&quot;</source>
        <translation>Es gibt kein Lesemodul &quot;{}&quot;</translation>
    </message>
    <message>
        <source>There is no writer &quot;{}&quot;</source>
        <translation>Es gibt kein Schreibmodul &quot;{}&quot;</translation>
    </message>
    <message>
        <source>The file&apos;s content is of no known kind</source>
        <translation>Der Inhalt der Datei ist von unbekannter Art</translation>
    </message>
    <message>
        <source>No file format plugin was found; check the installation</source>
        <translation>Keine Dateiformat-Erweiterung gefunden; die Installation prüfen</translation>
    </message>
    <message>
        <source>Write it as #rrggbb, six hexadecimal digits</source>
        <translation>Als #rrggbb schreiben, sechs Hexadezimalziffern</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>Basislinie</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>Erste Zeile</translation>
    </message>
    <message>
        <source>Row where the rectangle begins, from 0</source>
        <translation>Zeile, in der das Rechteck beginnt, ab 0</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Rows of the rectangle; 0 = to the end</source>
        <translation>Zeilen des Rechtecks; 0 = bis zum Ende</translation>
    </message>
    <message>
        <source>First column</source>
        <translation>Erste Spalte</translation>
    </message>
    <message>
        <source>Column where the rectangle begins, from 0</source>
        <translation>Spalte, in der das Rechteck beginnt, ab 0</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Columns of the rectangle; 0 = to the end</source>
        <translation>Spalten des Rechtecks; 0 = bis zum Ende</translation>
    </message>
    <message>
        <source>hull quotient</source>
        <translation>Hüllenquotient</translation>
    </message>
    <message>
        <source>Baseline removal</source>
        <translation>Basislinienabzug</translation>
    </message>
    <message>
        <source>Takes the slowly changing continuum off every spectrum, by asymmetric least squares: a stiff curve that runs below the emission lines. Bad bands are left out first.</source>
        <translation>Zieht von jedem Spektrum das langsam veränderliche Kontinuum ab, mit asymmetrischen kleinsten Quadraten: eine steife Kurve, die unter den Emissionslinien verläuft. Schlechte Bänder werden zuvor ausgelassen.</translation>
    </message>
    <message>
        <source>Spectra, usually a LIBS map</source>
        <translation>Spektren, meist eine LIBS-Karte</translation>
    </message>
    <message>
        <source>The spectra without baseline</source>
        <translation>Die Spektren ohne Basislinie</translation>
    </message>
    <message>
        <source>Stiffness</source>
        <translation>Steifigkeit</translation>
    </message>
    <message>
        <source>How little the baseline bends (λ). For spectra of thousands of channels 1e4 to 1e7 is usual</source>
        <translation>Wie wenig sich die Basislinie biegt (λ). Bei Spektren mit Tausenden Kanälen sind 1e4 bis 1e7 üblich</translation>
    </message>
    <message>
        <source>Asymmetry</source>
        <translation>Asymmetrie</translation>
    </message>
    <message>
        <source>Weight of points above the baseline (p); those below weigh 1 − p. Small values keep the baseline under the lines</source>
        <translation>Gewicht der Punkte über der Basislinie (p); die darunter wiegen 1 − p. Kleine Werte halten die Basislinie unter den Linien</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Iterationen</translation>
    </message>
    <message>
        <source>Solves at most; fewer where the weights stop changing before</source>
        <translation>Höchstzahl der Lösungen; weniger, wo sich die Gewichte früher nicht mehr ändern</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>The spectra less their baseline, or the baselines themselves</source>
        <translation>Die Spektren abzüglich ihrer Basislinie oder die Basislinien selbst</translation>
    </message>
    <message>
        <source>Spatial smoothing</source>
        <translation>Räumliche Glättung</translation>
    </message>
    <message>
        <source>Smooths the map with a Gaussian, channel by channel, cut off at 4σ and mirrored at the edges. Invalid points are left out, and stay invalid.</source>
        <translation>Glättet die Karte Kanal für Kanal mit einer Gaußkurve, bei 4σ abgeschnitten und an den Rändern gespiegelt. Ungültige Punkte werden ausgelassen und bleiben ungültig.</translation>
    </message>
    <message>
        <source>Any spectral image</source>
        <translation>Beliebiges Spektralbild</translation>
    </message>
    <message>
        <source>The smoothed image</source>
        <translation>Das geglättete Bild</translation>
    </message>
    <message>
        <source>Width σ</source>
        <translation>Breite σ</translation>
    </message>
    <message>
        <source>Standard deviation in pixels; 0 = off</source>
        <translation>Standardabweichung in Pixeln; 0 = aus</translation>
    </message>
    <message>
        <source>white</source>
        <translation>Weiß</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Reflectance</source>
        <translation>Reflexionsgrad</translation>
    </message>
    <message>
        <source>R = (I − dark) / (white − dark), with the references averaged along the scan for each column and band. Where white is not above dark the band is dead: columns with many dead bands become invalid, a few are filled linearly from their neighbours in the same spectrum.</source>
        <translation>R = (I − Dunkel) / (Weiß − Dunkel), mit für jede Spalte und jedes Band entlang der Abtastung gemittelten Referenzen. Wo Weiß nicht über Dunkel liegt, ist das Band tot: Spalten mit vielen toten Bändern werden ungültig, einzelne werden linear aus ihren Nachbarn im selben Spektrum ergänzt.</translation>
    </message>
    <message>
        <source>Raw counts of a hyperspectral camera</source>
        <translation>Rohzählwerte einer Hyperspektralkamera</translation>
    </message>
    <message>
        <source>White reference; by default the one recorded with the image</source>
        <translation>Weißreferenz; standardmäßig die mit dem Bild aufgenommene</translation>
    </message>
    <message>
        <source>Dark reference; by default the one recorded with the image</source>
        <translation>Dunkelreferenz; standardmäßig die mit dem Bild aufgenommene</translation>
    </message>
    <message>
        <source>Reflectance, 0 to about 1</source>
        <translation>Reflexionsgrad, 0 bis etwa 1</translation>
    </message>
    <message>
        <source>Dead bands allowed</source>
        <translation>Zulässige tote Bänder</translation>
    </message>
    <message>
        <source>A column with a larger share of dead bands than this is invalid</source>
        <translation>Eine Spalte mit einem größeren Anteil toter Bänder ist ungültig</translation>
    </message>
    <message>
        <source>Savitzky–Golay filter</source>
        <translation>Savitzky-Golay-Filter</translation>
    </message>
    <message>
        <source>Smooths each spectrum, or takes its derivative, by polynomials fitted to a moving window; at the ends the last polynomial is used. Derivatives are per unit of the axis where channels are equally spaced, else per channel. Bad bands are left out first.</source>
        <translation>Glättet jedes Spektrum oder bildet seine Ableitung, mit Polynomen, die an ein gleitendes Fenster angepasst werden; an den Enden gilt das letzte Polynom. Ableitungen beziehen sich bei gleichmäßigen Kanalabständen auf die Einheit der Achse, sonst auf den Kanal. Schlechte Bänder werden zuvor ausgelassen.</translation>
    </message>
    <message>
        <source>The filtered spectra</source>
        <translation>Die gefilterten Spektren</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Channels of the window, odd</source>
        <translation>Kanäle des Fensters, ungerade</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordnung</translation>
    </message>
    <message>
        <source>Order of the polynomial, below the window</source>
        <translation>Ordnung des Polynoms, kleiner als das Fenster</translation>
    </message>
    <message>
        <source>Derivative</source>
        <translation>Ableitung</translation>
    </message>
    <message>
        <source>0 smooths; 1 to 4 give that derivative, up to the order</source>
        <translation>0 glättet; 1 bis 4 geben diese Ableitung, höchstens die Ordnung</translation>
    </message>
    <message>
        <source>Hull quotient</source>
        <translation>Hüllenquotient</translation>
    </message>
    <message>
        <source>Divides each spectrum by its upper convex hull over wavelength (continuum removal): 1 at hull points, below in absorption bands. Spectra whose hull is not above 0 become invalid. Bad bands are left out first.</source>
        <translation>Teilt jedes Spektrum durch seine obere konvexe Hülle über der Wellenlänge (Kontinuumsentfernung): 1 an Hüllpunkten, darunter in Absorptionsbanden. Spektren, deren Hülle nicht über 0 liegt, werden ungültig. Schlechte Bänder werden zuvor ausgelassen.</translation>
    </message>
    <message>
        <source>Hull quotients, at most 1</source>
        <translation>Hüllenquotienten, höchstens 1</translation>
    </message>
    <message>
        <source>Wavelength range</source>
        <translation>Wellenlängenbereich</translation>
    </message>
    <message>
        <source>Keeps the channels of a wavelength range, without the bad bands.</source>
        <translation>Behält die Kanäle eines Wellenlängenbereichs, ohne die schlechten Bänder.</translation>
    </message>
    <message>
        <source>The image with fewer channels</source>
        <translation>Das Bild mit weniger Kanälen</translation>
    </message>
    <message>
        <source>Shortest wavelength; 0 = no limit</source>
        <translation>Kürzeste Wellenlänge; 0 = keine Grenze</translation>
    </message>
    <message>
        <source>Longest wavelength; 0 = no limit</source>
        <translation>Längste Wellenlänge; 0 = keine Grenze</translation>
    </message>
    <message>
        <source>Drop bad bands</source>
        <translation>Schlechte Bänder weglassen</translation>
    </message>
    <message>
        <source>Leave out the channels of the file&apos;s bad-band list</source>
        <translation>Die Kanäle der Liste schlechter Bänder der Datei auslassen</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Zuschneiden</translation>
    </message>
    <message>
        <source>reflectance</source>
        <translation>Reflexionsgrad</translation>
    </message>
    <message>
        <source>Use a reference recorded with the same camera settings</source>
        <translation>Eine mit denselben Kameraeinstellungen aufgenommene Referenz verwenden</translation>
    </message>
    <message>
        <source>averaging the reference</source>
        <translation>Referenz wird gemittelt</translation>
    </message>
    <message>
        <source>Check that white and dark reference are not exchanged</source>
        <translation>Prüfen, ob Weiß- und Dunkelreferenz vertauscht sind</translation>
    </message>
    <message>
        <source>Choose an odd number</source>
        <translation>Eine ungerade Zahl wählen</translation>
    </message>
    <message>
        <source>Choose an order below the window</source>
        <translation>Eine Ordnung kleiner als das Fenster wählen</translation>
    </message>
    <message>
        <source>Choose a derivative up to the order</source>
        <translation>Eine Ableitung höchstens bis zur Ordnung wählen</translation>
    </message>
    <message>
        <source>Correct the bad-band list of the file</source>
        <translation>Die Liste schlechter Bänder der Datei korrigieren</translation>
    </message>
    <message>
        <source>Give a lower limit below the upper one</source>
        <translation>Eine untere Grenze unter der oberen angeben</translation>
    </message>
    <message>
        <source>smoothing features</source>
        <translation>Merkmale werden geglättet</translation>
    </message>
    <message>
        <source>spatial smoothing</source>
        <translation>räumliche Glättung</translation>
    </message>
    <message>
        <source>Connect an output of that kind</source>
        <translation>Eine Ausgabe dieser Art anschließen</translation>
    </message>
    <message>
        <source>Name a source or a step for it</source>
        <translation>Dafür eine Quelle oder einen Schritt nennen</translation>
    </message>
    <message>
        <source>Let one of them start from a source or an earlier step</source>
        <translation>Einen davon von einer Quelle oder einem früheren Schritt ausgehen lassen</translation>
    </message>
    <message>
        <source>A JSON object is needed here</source>
        <translation>Hier wird ein JSON-Objekt benötigt</translation>
    </message>
    <message>
        <source>Write a text in quotes</source>
        <translation>Einen Text in Anführungszeichen schreiben</translation>
    </message>
    <message>
        <source>Write a list of texts</source>
        <translation>Eine Liste von Texten schreiben</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>The key is not known</source>
        <translation>Der Schlüssel ist unbekannt</translation>
    </message>
    <message>
        <source>The value is of the wrong type</source>
        <translation>Der Wert hat den falschen Typ</translation>
    </message>
    <message>
        <source>Use letters, digits, _ and -</source>
        <translation>Buchstaben, Ziffern, _ und - verwenden</translation>
    </message>
    <message>
        <source>Give every source and step a name of its own</source>
        <translation>Jeder Quelle und jedem Schritt einen eigenen Namen geben</translation>
    </message>
    <message>
        <source>An input is not named</source>
        <translation>Eine Eingabe ist nicht benannt</translation>
    </message>
    <message>
        <source>Write the name of a source or step in quotes</source>
        <translation>Den Namen einer Quelle oder eines Schritts in Anführungszeichen schreiben</translation>
    </message>
    <message>
        <source>A list is needed here</source>
        <translation>Hier wird eine Liste benötigt</translation>
    </message>
    <message>
        <source>Write [ ... ]</source>
        <translation>[ ... ] schreiben</translation>
    </message>
    <message>
        <source>Install a newer Lithoscope</source>
        <translation>Ein neueres Lithoscope installieren</translation>
    </message>
    <message>
        <source>Choose another cache folder</source>
        <translation>Anderen Ordner für den Zwischenspeicher wählen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>Open a file that holds one, or set the reader&apos;s options</source>
        <translation>Eine passende Datei öffnen oder die Optionen des Lesemoduls setzen</translation>
    </message>
    <message>
        <source>There is not enough memory for this step</source>
        <translation>Der Arbeitsspeicher reicht für diesen Schritt nicht aus</translation>
    </message>
    <message>
        <source>Close other programs, or work on a part of the map</source>
        <translation>Andere Programme schließen oder an einem Teil der Karte arbeiten</translation>
    </message>
    <message>
        <source>Add a point away from the line, or fit a similarity</source>
        <translation>Einen Punkt abseits der Linie hinzufügen oder eine Ähnlichkeitsabbildung anpassen</translation>
    </message>
    <message>
        <source>The matching points lie on one line of the source</source>
        <translation>Die Passpunkte liegen auf einer Linie der Quelle</translation>
    </message>
    <message>
        <source>The matching points lie on one line of the target</source>
        <translation>Die Passpunkte liegen auf einer Linie des Ziels</translation>
    </message>
    <message>
        <source>The tolerance is in pixels of the target, but the target&apos;s pixel size is not known here</source>
        <translation>Die Toleranz ist in Pixeln des Ziels angegeben, doch dessen Pixelgröße ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>Connect the target image, or fit without robust rejection</source>
        <translation>Das Zielbild anschließen oder ohne robuste Ausreißersuche anpassen</translation>
    </message>
    <message>
        <source>Registration residuals</source>
        <translation>Restfehler der Registrierung</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Registrierung</translation>
    </message>
    <message>
        <source>The transform holds a number that is not finite</source>
        <translation>Die Transformation enthält eine Zahl, die nicht endlich ist</translation>
    </message>
    <message>
        <source>Fit the registration anew</source>
        <translation>Die Registrierung neu anpassen</translation>
    </message>
    <message>
        <source>No measured point of the source falls on the target&apos;s grid</source>
        <translation>Kein gemessener Punkt der Quelle fällt auf das Raster des Ziels</translation>
    </message>
    <message>
        <source>Check the matching points and both images&apos; pixel sizes</source>
        <translation>Die Passpunkte und die Pixelgrößen beider Bilder prüfen</translation>
    </message>
    <message>
        <source>Give every point in both planes</source>
        <translation>Jeden Punkt in beiden Ebenen angeben</translation>
    </message>
    <message>
        <source>Write 1 for points to use and 0 for points to leave out</source>
        <translation>1 für zu verwendende und 0 für auszulassende Punkte angeben</translation>
    </message>
    <message>
        <source>Matching points</source>
        <translation>Passpunkte</translation>
    </message>
    <message>
        <source>Set the point anew, or disable it</source>
        <translation>Den Punkt neu setzen oder abschalten</translation>
    </message>
    <message>
        <source>Move, disable or delete one of them</source>
        <translation>Einen davon verschieben, abschalten oder löschen</translation>
    </message>
    <message>
        <source>Fitting the matching points</source>
        <translation>Passpunkte werden angepasst</translation>
    </message>
    <message>
        <source>Register two maps</source>
        <translation>Zwei Karten registrieren</translation>
    </message>
    <message>
        <source>Matching points: name, source_x_um, source_y_um, target_x_um, target_y_um, enabled; or ..._px</source>
        <translation>Passpunkte: name, source_x_um, source_y_um, target_x_um, target_y_um, enabled; oder ..._px</translation>
    </message>
    <message>
        <source>Image of the source plane; needed for points in pixels</source>
        <translation>Bild der Quellebene; nötig für Punkte in Pixeln</translation>
    </message>
    <message>
        <source>Image of the target plane; needed for points and residuals in pixels</source>
        <translation>Bild der Zielebene; nötig für Punkte und Restfehler in Pixeln</translation>
    </message>
    <message>
        <source>From the source plane to the target plane, in µm</source>
        <translation>Von der Quellebene zur Zielebene, in µm</translation>
    </message>
    <message>
        <source>How far each point is missed</source>
        <translation>Restfehler jedes Punkts</translation>
    </message>
    <message>
        <source>Root mean square errors, scale, rotation, shift</source>
        <translation>Quadratisch gemittelte Fehler, Maßstab, Drehung, Verschiebung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Allow a reflection</source>
        <translation>Spiegelung zulassen</translation>
    </message>
    <message>
        <source>For a similarity: one of the images may be mirrored</source>
        <translation>Bei einer Ähnlichkeitsabbildung: eines der Bilder darf gespiegelt sein</translation>
    </message>
    <message>
        <source>Robust rejection</source>
        <translation>Robuste Ausreißersuche</translation>
    </message>
    <message>
        <source>Leave out points that do not agree with most others</source>
        <translation>Punkte auslassen, die nicht zu den meisten anderen passen</translation>
    </message>
    <message>
        <source>Points that are missed by more, in pixels of the target, are left out by the robust fit</source>
        <translation>Punkte mit größerem Restfehler, in Pixeln des Ziels, lässt die robuste Anpassung aus</translation>
    </message>
    <message>
        <source>Start of the random draws of the robust fit, for more points than can be tried completely</source>
        <translation>Beginn der Zufallszahlen der robusten Anpassung, wenn es mehr Punkte sind, als vollständig probiert werden können</translation>
    </message>
    <message>
        <source>What is brought onto the other grid</source>
        <translation>Was auf das andere Raster gebracht wird</translation>
    </message>
    <message>
        <source>From its plane to the plane of &quot;like&quot;</source>
        <translation>Von seiner Ebene zur Ebene von &quot;like&quot;</translation>
    </message>
    <message>
        <source>The image whose grid is taken</source>
        <translation>Das Bild, dessen Raster übernommen wird</translation>
    </message>
    <message>
        <source>The same on the grid of &quot;like&quot;</source>
        <translation>Dasselbe auf dem Raster von &quot;like&quot;</translation>
    </message>
    <message>
        <source>The pixel under each point&apos;s centre; or the average of all pixels whose centres lie in the point&apos;s area</source>
        <translation>Das Pixel unter der Mitte jedes Punkts; oder der Mittelwert aller Pixel, deren Mitten in der Fläche des Punkts liegen</translation>
    </message>
    <message>
        <source>Sample an image onto another grid</source>
        <translation>Bild auf ein anderes Raster bringen</translation>
    </message>
    <message>
        <source>Reads the registered image on the other image&apos;s grid. Points outside it are invalid. White and dark references do not come along: compute the reflectance first.</source>
        <translation>Liest das registrierte Bild auf dem Raster des anderen Bildes. Punkte außerhalb sind ungültig. Weiß- und Dunkelreferenz kommen nicht mit: zuerst den Reflexionsgrad berechnen.</translation>
    </message>
    <message>
        <source>The value under each point&apos;s centre; or the mean of all values whose centres lie in the point&apos;s area</source>
        <translation>Der Wert unter der Mitte jedes Punkts; oder der Mittelwert aller Werte, deren Mitten in der Fläche des Punkts liegen</translation>
    </message>
    <message>
        <source>Sample a feature map onto another grid</source>
        <translation>Merkmalskarte auf ein anderes Raster bringen</translation>
    </message>
    <message>
        <source>Reads the registered feature map on an image&apos;s grid. Points outside it are invalid.</source>
        <translation>Liest die registrierte Merkmalskarte auf dem Raster eines Bildes. Punkte außerhalb sind ungültig.</translation>
    </message>
    <message>
        <source>The label under each point&apos;s centre; or the label of most pixels whose centres lie in the point&apos;s area</source>
        <translation>Die Klasse unter der Mitte jedes Punkts; oder die Klasse der meisten Pixel, deren Mitten in der Fläche des Punkts liegen</translation>
    </message>
    <message>
        <source>Sample a label map onto another grid</source>
        <translation>Klassenkarte auf ein anderes Raster bringen</translation>
    </message>
    <message>
        <source>Reads the registered label map on an image&apos;s grid. Points outside it are unlabelled.</source>
        <translation>Liest die registrierte Klassenkarte auf dem Raster eines Bildes. Punkte außerhalb bleiben ohne Klasse.</translation>
    </message>
    <message>
        <source>Set more points in both views</source>
        <translation>Mehr Punkte in beiden Ansichten setzen</translation>
    </message>
    <message>
        <source>Set points far apart, at the sample&apos;s corners</source>
        <translation>Punkte weit auseinander setzen, an den Ecken der Probe</translation>
    </message>
    <message>
        <source>All matching points lie at one place of the source</source>
        <translation>Alle Passpunkte liegen an einer Stelle der Quelle</translation>
    </message>
    <message>
        <source>All matching points lie at one place of the target</source>
        <translation>Alle Passpunkte liegen an einer Stelle des Ziels</translation>
    </message>
    <message>
        <source>Check the points, or raise the tolerance</source>
        <translation>Die Punkte prüfen oder die Toleranz erhöhen</translation>
    </message>
    <message>
        <source>The matching points are mirrored or unrelated: no turn and scale fits them</source>
        <translation>Die Passpunkte sind gespiegelt oder ohne Zusammenhang: keine Drehung mit Maßstab passt zu ihnen</translation>
    </message>
    <message>
        <source>Check that each point marks the same place in both views, or allow a reflection</source>
        <translation>Prüfen, ob jeder Punkt in beiden Ansichten dieselbe Stelle bezeichnet, oder eine Spiegelung zulassen</translation>
    </message>
    <message>
        <source>The file cannot be written: {}</source>
        <translation>Die Datei kann nicht geschrieben werden: {}</translation>
    </message>
    <message>
        <source>checksum of {}</source>
        <translation>Prüfsumme von {}</translation>
    </message>
    <message>
        <source>step &quot;{}&quot;</source>
        <translation>Schritt &quot;{}&quot;</translation>
    </message>
    <message>
        <source>line {}</source>
        <translation>Zeile {}</translation>
    </message>
    <message>
        <source>field &quot;{}&quot;</source>
        <translation>Feld &quot;{}&quot;</translation>
    </message>
    <message>
        <source>The file cannot be opened: {}</source>
        <translation>Die Datei kann nicht geöffnet werden: {}</translation>
    </message>
    <message>
        <source>The file has {} bytes; at most {} are read as text</source>
        <translation>Die Datei hat {} Bytes; höchstens {} werden als Text gelesen</translation>
    </message>
    <message>
        <source>The value is {}</source>
        <translation>Der Wert ist {}</translation>
    </message>
    <message>
        <source>Use a value from {} to {}</source>
        <translation>Einen Wert von {} bis {} verwenden</translation>
    </message>
    <message>
        <source>The folder cannot be made: {}</source>
        <translation>Der Ordner kann nicht angelegt werden: {}</translation>
    </message>
    <message>
        <source>All labelled points lie in {} of the {} folds; cross-validation needs points in at least 2</source>
        <translation>Alle klassifizierten Punkte liegen in {} der {} Teilmengen; die Kreuzvalidierung braucht Punkte in mindestens 2</translation>
    </message>
    <message>
        <source>{} channels</source>
        <translation>{} Kanäle</translation>
    </message>
    <message>
        <source>{} wavelengths from {:.6g} to {:.6g} {}</source>
        <translation>{} Wellenlängen von {:.6g} bis {:.6g} {}</translation>
    </message>
    <message>
        <source>{} channels from {:.6g} to {:.6g} {}</source>
        <translation>{} Kanäle von {:.6g} bis {:.6g} {}</translation>
    </message>
    <message>
        <source>This image has {} that are not marked as bad; the model was trained on {}</source>
        <translation>Dieses Bild hat {}, die nicht als schlecht markiert sind; das Modell wurde trainiert mit: {}</translation>
    </message>
    <message>
        <source>The image holds {}, but the model was trained on {}</source>
        <translation>Das Bild enthält {}, das Modell wurde jedoch trainiert mit: {}</translation>
    </message>
    <message>
        <source>The parts of the plsda model do not fit together: {} x {} coefficients for {} channels and {} classes</source>
        <translation>Die Teile des plsda-Modells passen nicht zusammen: {} x {} Koeffizienten für {} Kanäle und {} Klassen</translation>
    </message>
    <message>
        <source>The image has {} x {} pixels, the labels {} x {} points</source>
        <translation>Das Bild hat {} x {} Pixel, die Klassenkarte {} x {} Punkte</translation>
    </message>
    <message>
        <source>{} channels are too many to train on</source>
        <translation>{} Kanäle sind zu viele für das Training</translation>
    </message>
    <message>
        <source>The class &quot;{}&quot; has {} labelled point(s) with a valid spectrum; at least 2 are needed to learn it</source>
        <translation>Die Klasse &quot;{}&quot; hat {} klassifizierte(n) Punkt(e) mit gültigem Spektrum; zum Lernen sind mindestens 2 nötig</translation>
    </message>
    <message>
        <source>The labels have {} class(es); a student learns to tell at least 2 apart</source>
        <translation>Die Klassenkarte hat {} Klasse(n); ein Schüler lernt, mindestens 2 zu unterscheiden</translation>
    </message>
    <message>
        <source>The class &quot;{}&quot; has {} labelled point(s); at least 2 are needed to learn it</source>
        <translation>Die Klasse &quot;{}&quot; hat {} klassifizierte(n) Punkt(e); zum Lernen sind mindestens 2 nötig</translation>
    </message>
    <message>
        <source>The labels have {} x {} points, the distances {} x {}</source>
        <translation>Die Klassenkarte hat {} x {} Punkte, die Abstände {} x {}</translation>
    </message>
    <message>
        <source>No column of the distances belongs to the class &quot;{}&quot;</source>
        <translation>Keine Spalte der Abstände gehört zur Klasse &quot;{}&quot;</translation>
    </message>
    <message>
        <source>The figure &quot;{}&quot; has no picture</source>
        <translation>Die Abbildung &quot;{}&quot; hat kein Bild</translation>
    </message>
    <message>
        <source>{} channels without wavelengths</source>
        <translation>{} Kanäle ohne Wellenlängen</translation>
    </message>
    <message>
        <source>{} wavelengths from {:.6g} to {:.6g} nm</source>
        <translation>{} Wellenlängen von {:.6g} bis {:.6g} nm</translation>
    </message>
    <message>
        <source>This image has {}; the model was trained on {}</source>
        <translation>Dieses Bild hat {}; das Modell wurde trainiert mit: {}</translation>
    </message>
    <message>
        <source>The image ({:.6g} to {:.6g} nm) has no channels at these lines: {}</source>
        <translation>Das Bild ({:.6g} bis {:.6g} nm) hat keine Kanäle bei diesen Linien: {}</translation>
    </message>
    <message>
        <source>A Gaussian needs {} channels; the windows of these lines hold fewer: {}</source>
        <translation>Eine Gaußkurve braucht {} Kanäle; die Fenster dieser Linien enthalten weniger: {}</translation>
    </message>
    <message>
        <source>{} is no list of emission lines</source>
        <translation>{} ist keine Liste von Emissionslinien</translation>
    </message>
    <message>
        <source>Give the name of a built-in list ({}), or an array of entries such as {{&quot;element&quot;: &quot;Li&quot;, &quot;wavelength_nm&quot;: 670.76}}</source>
        <translation>Den Namen einer eingebauten Liste ({}) oder ein Array aus Einträgen wie {{&quot;element&quot;: &quot;Li&quot;, &quot;wavelength_nm&quot;: 670.76}} angeben</translation>
    </message>
    <message>
        <source>{} is no wavelength</source>
        <translation>{} ist keine Wellenlänge</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no chemical element</source>
        <translation>&quot;{}&quot; ist kein chemisches Element</translation>
    </message>
    <message>
        <source>The line {} is listed twice</source>
        <translation>Die Linie {} ist doppelt aufgeführt</translation>
    </message>
    <message>
        <source>Principal components need at least 2 valid spectra; the image has {}</source>
        <translation>Hauptkomponenten brauchen mindestens 2 gültige Spektren; das Bild hat {}</translation>
    </message>
    <message>
        <source>{} components were asked for; {} channels at {} points have {}</source>
        <translation>{} Komponenten wurden angefordert; {} Kanäle an {} Punkten haben {}</translation>
    </message>
    <message>
        <source>Choose 1 to {} components</source>
        <translation>1 bis {} Komponenten wählen</translation>
    </message>
    <message>
        <source>All {} spectra are the same: they have no principal components</source>
        <translation>Alle {} Spektren sind gleich: sie haben keine Hauptkomponenten</translation>
    </message>
    <message>
        <source>PC {}</source>
        <translation>PC {}</translation>
    </message>
    <message>
        <source>The scaling was learnt on {} columns; the features have {}</source>
        <translation>Die Skalierung wurde an {} Spalten gelernt; die Merkmale haben {}</translation>
    </message>
    <message>
        <source>; not learnt: {}</source>
        <translation>; nicht gelernt: {}</translation>
    </message>
    <message>
        <source>; lacking: {}</source>
        <translation>; fehlend: {}</translation>
    </message>
    <message>
        <source>None of the {} points is valid: there is nothing to learn a scaling from</source>
        <translation>Keiner der {} Punkte ist gültig: es gibt nichts, woran eine Skalierung zu lernen wäre</translation>
    </message>
    <message>
        <source>{} channels at {} points are too many to be features each</source>
        <translation>{} Kanäle an {} Punkten sind zu viele, um je ein Merkmal zu sein</translation>
    </message>
    <message>
        <source>{} x {} points of {} x {} µm from ({}, {}) µm</source>
        <translation>{} x {} Punkte von {} x {} µm ab ({}, {}) µm</translation>
    </message>
    <message>
        <source>The two maps lie on different grids: {}; and {}</source>
        <translation>Die beiden Karten liegen auf verschiedenen Rastern: {}; und {}</translation>
    </message>
    <message>
        <source>The feature map holds {} x {} values for {} points and {} columns</source>
        <translation>Die Merkmalskarte enthält {} x {} Werte für {} Punkte und {} Spalten</translation>
    </message>
    <message>
        <source>A map of {} rows and {} columns was asked for</source>
        <translation>Eine Karte mit {} Zeilen und {} Spalten wurde angefordert</translation>
    </message>
    <message>
        <source>The pixel size is {} x {} µm</source>
        <translation>Die Pixelgröße ist {} x {} µm</translation>
    </message>
    <message>
        <source>The label map holds {} labels for {} points</source>
        <translation>Die Klassenkarte enthält {} Einträge für {} Punkte</translation>
    </message>
    <message>
        <source>The label {} is used, but only {} classes are named</source>
        <translation>Die Klasse {} wird verwendet, doch nur {} Klassen sind benannt</translation>
    </message>
    <message>
        <source>The {} model lacks its part &quot;{}&quot;</source>
        <translation>Dem Modell ({}) fehlt sein Teil &quot;{}&quot;</translation>
    </message>
    <message>
        <source>A {} model was given where a {} model is needed</source>
        <translation>Ein Modell der Art {} wurde angegeben, nötig ist eines der Art {}</translation>
    </message>
    <message>
        <source>Connect the step that trains a {} model</source>
        <translation>Den Schritt anschließen, der ein Modell der Art {} trainiert</translation>
    </message>
    <message>
        <source>The unit &quot;{}&quot; is not known</source>
        <translation>Die Einheit &quot;{}&quot; ist unbekannt</translation>
    </message>
    <message>
        <source>The spectral axis is out of order at channel {} (value {})</source>
        <translation>Die Spektralachse ist bei Kanal {} nicht in Reihenfolge (Wert {})</translation>
    </message>
    <message>
        <source>There are {} channel names for {} channels</source>
        <translation>Es gibt {} Kanalnamen für {} Kanäle</translation>
    </message>
    <message>
        <source>channel {}</source>
        <translation>Kanal {}</translation>
    </message>
    <message>
        <source>The image&apos;s parts disagree: {} x {} pixels with {} channels in the header, {} x {} with {} in the data</source>
        <translation>Die Teile des Bildes widersprechen sich: {} x {} Pixel mit {} Kanälen im Header, {} x {} mit {} in den Daten</translation>
    </message>
    <message>
        <source>The table has no column of numbers &quot;{}&quot;</source>
        <translation>Die Tabelle hat keine Zahlenspalte &quot;{}&quot;</translation>
    </message>
    <message>
        <source>The table has no column of words &quot;{}&quot;</source>
        <translation>Die Tabelle hat keine Textspalte &quot;{}&quot;</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no kind of artifact</source>
        <translation>&quot;{}&quot; ist keine Art von Ergebnis</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no kind of transform</source>
        <translation>&quot;{}&quot; ist keine Art von Transformation</translation>
    </message>
    <message>
        <source>The column has {} rows, the first one {}</source>
        <translation>Die Spalte hat {} Zeilen, die erste {}</translation>
    </message>
    <message>
        <source>A table of {} columns and {} rows cannot be</source>
        <translation>Eine Tabelle mit {} Spalten und {} Zeilen ist nicht möglich</translation>
    </message>
    <message>
        <source>{} cells are expected, {} are there</source>
        <translation>{} Zellen werden erwartet, {} sind vorhanden</translation>
    </message>
    <message>
        <source>The data are damaged near index {}, {}, {}</source>
        <translation>Die Daten sind nahe Index {}, {}, {} beschädigt</translation>
    </message>
    <message>
        <source>The file holds a Lithoscope {}, not a Lithoscope {}</source>
        <translation>Art der Lithoscope-Datei: {}, erwartet: {}</translation>
    </message>
    <message>
        <source>The file has the format version {}; versions up to {} are read</source>
        <translation>Die Datei hat die Formatversion {}; gelesen werden Versionen bis {}</translation>
    </message>
    <message>
        <source>The attribute &quot;{}&quot; is missing or of another kind</source>
        <translation>Das Attribut &quot;{}&quot; fehlt oder ist von anderer Art</translation>
    </message>
    <message>
        <source>The axes &quot;{}&quot; do not fit a dataset of the size {}</source>
        <translation>Die Achsen &quot;{}&quot; passen nicht zu einem Datensatz der Größe {}</translation>
    </message>
    <message>
        <source>The dataset has the size {}</source>
        <translation>Der Datensatz hat die Größe {}</translation>
    </message>
    <message>
        <source>{} points do not fill {} rows</source>
        <translation>{} Punkte füllen keine {} Zeilen</translation>
    </message>
    <message>
        <source>A row of {} x {} values is too large</source>
        <translation>Eine Zeile aus {} x {} Werten ist zu groß</translation>
    </message>
    <message>
        <source>One text is expected, {} are there</source>
        <translation>Ein Text wird erwartet, {} sind vorhanden</translation>
    </message>
    <message>
        <source>{} texts of up to {} bytes are too much for a file</source>
        <translation>{} Texte mit bis zu {} Bytes sind zu viel für eine Datei</translation>
    </message>
    <message>
        <source>Numbers of the size {} are expected, {} is there</source>
        <translation>Zahlen der Größe {} werden erwartet, vorhanden: {}</translation>
    </message>
    <message>
        <source>{:.0f} bytes are announced in a file of {:.0f}</source>
        <translation>{:.0f} Bytes sind angekündigt in einer Datei von {:.0f}</translation>
    </message>
    <message>
        <source>The content cannot be read ({})</source>
        <translation>Der Inhalt kann nicht gelesen werden ({})</translation>
    </message>
    <message>
        <source>The HDF5 file cannot be opened ({})</source>
        <translation>Die HDF5-Datei kann nicht geöffnet werden ({})</translation>
    </message>
    <message>
        <source>{} x {} pixels are expected, {} x {} are there</source>
        <translation>{} x {} Pixel werden erwartet, {} x {} sind vorhanden</translation>
    </message>
    <message>
        <source>The reference has {} columns and {} channels, the image {} and {}</source>
        <translation>Die Referenz hat {} Spalten und {} Kanäle, das Bild {} und {}</translation>
    </message>
    <message>
        <source>The value {} cannot be stored as a count</source>
        <translation>Der Wert {} kann nicht als Zählwert gespeichert werden</translation>
    </message>
    <message>
        <source>The project holds no result &quot;{}&quot;</source>
        <translation>Das Projekt enthält kein Ergebnis &quot;{}&quot;</translation>
    </message>
    <message>
        <source>It holds: {}</source>
        <translation>Es enthält: {}</translation>
    </message>
    <message>
        <source>The label map has {} points, the reference {}</source>
        <translation>Die Klassenkarte hat {} Punkte, die Referenz {}</translation>
    </message>
    <message>
        <source>The mineral table holds no &quot;{}&quot;</source>
        <translation>Die Mineraltabelle enthält kein &quot;{}&quot;</translation>
    </message>
    <message>
        <source>Write it as {{&quot;name&quot;: &quot;{}&quot;, &quot;elements&quot;: [...]}} with the elements that it contains</source>
        <translation>Als {{&quot;name&quot;: &quot;{}&quot;, &quot;elements&quot;: [...]}} mit den enthaltenen Elementen schreiben</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no part of a mineral</source>
        <translation>&quot;{}&quot; ist keine Angabe eines Minerals</translation>
    </message>
    <message>
        <source>The mineral &quot;{}&quot; has both elements and a formula</source>
        <translation>Das Mineral &quot;{}&quot; hat sowohl Elemente als auch eine Formel</translation>
    </message>
    <message>
        <source>The formula of &quot;{}&quot; is no text</source>
        <translation>Die Formel von &quot;{}&quot; ist kein Text</translation>
    </message>
    <message>
        <source>The elements of &quot;{}&quot; are no list of symbols</source>
        <translation>Die Elemente von &quot;{}&quot; sind keine Liste von Symbolen</translation>
    </message>
    <message>
        <source>{} is no element (mineral &quot;{}&quot;)</source>
        <translation>{} ist kein Element (Mineral &quot;{}&quot;)</translation>
    </message>
    <message>
        <source>There is no list of minerals named {}</source>
        <translation>Es gibt keine Mineralliste namens {}</translation>
    </message>
    <message>
        <source>Write &quot;lopes2024&quot;, or a list. {}</source>
        <translation>&quot;lopes2024&quot; oder eine Liste angeben. {}</translation>
    </message>
    <message>
        <source>{} minerals were given</source>
        <translation>{} Minerale wurden angegeben</translation>
    </message>
    <message>
        <source>Give at most {}</source>
        <translation>Höchstens {} angeben</translation>
    </message>
    <message>
        <source>{} is no mineral</source>
        <translation>{} ist kein Mineral</translation>
    </message>
    <message>
        <source>The mineral &quot;{}&quot; is listed twice</source>
        <translation>Das Mineral &quot;{}&quot; ist doppelt aufgeführt</translation>
    </message>
    <message>
        <source>minerals, entry {}</source>
        <translation>minerals, Eintrag {}</translation>
    </message>
    <message>
        <source>None of the {} feature columns belongs to an element</source>
        <translation>Keine der {} Merkmalsspalten gehört zu einem Element</translation>
    </message>
    <message>
        <source>The formula has {} characters</source>
        <translation>Die Formel hat {} Zeichen</translation>
    </message>
    <message>
        <source>The bracket &quot;{}&quot; is not closed where it should be, at character {} of &quot;{}&quot;</source>
        <translation>Die Klammer &quot;{}&quot; ist nicht geschlossen, wo sie es sein sollte, bei Zeichen {} von &quot;{}&quot;</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no element, at character {} of &quot;{}&quot;</source>
        <translation>&quot;{}&quot; ist kein Element, bei Zeichen {} von &quot;{}&quot;</translation>
    </message>
    <message>
        <source>The formula &quot;{}&quot; ends where an element is expected</source>
        <translation>Die Formel &quot;{}&quot; endet, wo ein Element erwartet wird</translation>
    </message>
    <message>
        <source>The formula &quot;{}&quot; cannot be read from character {} on, &quot;{}&quot;</source>
        <translation>Die Formel &quot;{}&quot; ist ab Zeichen {} nicht lesbar, &quot;{}&quot;</translation>
    </message>
    <message>
        <source>The label map has {} x {} points, the reference {} x {}</source>
        <translation>Die Klassenkarte hat {} x {} Punkte, die Referenz {} x {}</translation>
    </message>
    <message>
        <source>{} high</source>
        <translation>{} hoch</translation>
    </message>
    <message>
        <source>{} medium</source>
        <translation>{} mittel</translation>
    </message>
    <message>
        <source>{} low</source>
        <translation>{} niedrig</translation>
    </message>
    <message>
        <source>The labels have {} x {} points, the features {} x {}</source>
        <translation>Die Klassenkarte hat {} x {} Punkte, die Merkmale {} x {}</translation>
    </message>
    <message>
        <source>{} of the clusters hold points with line features; at least 2 are needed to compare them</source>
        <translation>{} der Cluster enthalten Punkte mit Linienmerkmalen; zum Vergleich sind mindestens 2 nötig</translation>
    </message>
    <message>
        <source> (these elements do not tell it from {})</source>
        <translation> (diese Elemente unterscheiden es nicht von {})</translation>
    </message>
    <message>
        <source>The model does not name its {} columns</source>
        <translation>Das Modell benennt seine {} Spalten nicht</translation>
    </message>
    <message>
        <source>{} is no text</source>
        <translation>{} ist kein Text</translation>
    </message>
    <message>
        <source>The model does not name its {} classes</source>
        <translation>Das Modell benennt seine {} Klassen nicht</translation>
    </message>
    <message>
        <source>{} is no name with a colour</source>
        <translation>{} ist kein Name mit einer Farbe</translation>
    </message>
    <message>
        <source>The features have no column &quot;{}&quot;</source>
        <translation>Die Merkmale haben keine Spalte &quot;{}&quot;</translation>
    </message>
    <message>
        <source>The features have {} columns, the centroids {}</source>
        <translation>Die Merkmale haben {} Spalten, die Zentroide {}</translation>
    </message>
    <message>
        <source>The features&apos; columns stand in another order: &quot;{}&quot; where &quot;{}&quot; is needed</source>
        <translation>Die Spalten der Merkmale stehen in anderer Reihenfolge: &quot;{}&quot;, wo &quot;{}&quot; nötig ist</translation>
    </message>
    <message>
        <source>The curve begins at {} clusters and ends at {}</source>
        <translation>Die Kurve beginnt bei {} Clustern und endet bei {}</translation>
    </message>
    <message>
        <source>{} clusters: inertia {:.6g}, silhouette {:.3f}</source>
        <translation>{} Cluster: Inertia {:.6g}, Silhouette {:.3f}</translation>
    </message>
    <message>
        <source>&quot;{}&quot; and &quot;{}&quot; are expected to show the same lines</source>
        <translation>&quot;{}&quot; und &quot;{}&quot; sollten dieselben Linien zeigen</translation>
    </message>
    <message>
        <source>Point {} holds a value in column {} that is no finite number</source>
        <translation>Punkt {} enthält in Spalte {} einen Wert, der keine endliche Zahl ist</translation>
    </message>
    <message>
        <source>{} clusters were asked for, but the {} points have only {} different values</source>
        <translation>{} Cluster wurden angefordert, doch die {} Punkte haben nur {} verschiedene Werte</translation>
    </message>
    <message>
        <source>Ask for at most {} clusters</source>
        <translation>Höchstens {} Cluster anfordern</translation>
    </message>
    <message>
        <source>{} clusters were asked for, but there are only {} valid points</source>
        <translation>{} Cluster wurden angefordert, doch es gibt nur {} gültige Punkte</translation>
    </message>
    <message>
        <source>{}, iteration {}, inertia {:.6g}</source>
        <translation>{}, Iteration {}, Inertia {:.6g}</translation>
    </message>
    <message>
        <source>{} clusters, start {} of {}</source>
        <translation>{} Cluster, Start {} von {}</translation>
    </message>
    <message>
        <source>The given centroids are {} x {} values, the points have {} columns</source>
        <translation>Die gegebenen Zentroide sind {} x {} Werte, die Punkte haben {} Spalten</translation>
    </message>
    <message>
        <source>{} clusters from given centroids</source>
        <translation>{} Cluster aus gegebenen Zentroiden</translation>
    </message>
    <message>
        <source>The model has {} classes; a label map holds at most {}</source>
        <translation>Das Modell hat {} Klassen; eine Klassenkarte fasst höchstens {}</translation>
    </message>
    <message>
        <source>Cluster {}</source>
        <translation>Cluster {}</translation>
    </message>
    <message>
        <source>Connect a step that makes a {}</source>
        <translation>Einen Schritt anschließen, der diese Art erzeugt: {}</translation>
    </message>
    <message>
        <source>Give a number from {} to {}{}</source>
        <translation>Eine Zahl von {} bis {}{} angeben</translation>
    </message>
    <message>
        <source>Give a number of at least {}{}</source>
        <translation>Eine Zahl von mindestens {}{} angeben</translation>
    </message>
    <message>
        <source>Give a number of at most {}{}</source>
        <translation>Eine Zahl von höchstens {}{} angeben</translation>
    </message>
    <message>
        <source>Give a number{}</source>
        <translation>Eine Zahl{} angeben</translation>
    </message>
    <message>
        <source>{} is no number</source>
        <translation>{} ist keine Zahl</translation>
    </message>
    <message>
        <source>{} is out of range</source>
        <translation>{} liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>{} is no whole number</source>
        <translation>{} ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>{} is neither true nor false</source>
        <translation>{} ist weder true noch false</translation>
    </message>
    <message>
        <source>{} is not one of the choices</source>
        <translation>{} steht nicht zur Wahl</translation>
    </message>
    <message>
        <source>Choose one of: {}</source>
        <translation>Eines wählen von: {}</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no number</source>
        <translation>&quot;{}&quot; ist keine Zahl</translation>
    </message>
    <message>
        <source>Write a number, in {}</source>
        <translation>Eine Zahl angeben, in {}</translation>
    </message>
    <message>
        <source>&quot;{}&quot; has the unit {}</source>
        <translation>&quot;{}&quot; hat die Einheit {}</translation>
    </message>
    <message>
        <source>Give it in {}</source>
        <translation>In {} angeben</translation>
    </message>
    <message>
        <source>Choose among: {}</source>
        <translation>Wählen aus: {}</translation>
    </message>
    <message>
        <source>Did you mean &quot;{}&quot;?</source>
        <translation>Ist &quot;{}&quot; gemeint?</translation>
    </message>
    <message>
        <source>Known are: {}</source>
        <translation>Bekannt sind: {}</translation>
    </message>
    <message>
        <source>There is no operation &quot;{}&quot;</source>
        <translation>Es gibt keine Operation &quot;{}&quot;</translation>
    </message>
    <message>
        <source>A {} cannot be written as &quot;{}&quot;</source>
        <translation>Diese Art ({}) kann nicht als &quot;{}&quot; geschrieben werden</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no colour</source>
        <translation>&quot;{}&quot; ist keine Farbe</translation>
    </message>
    <message>
        <source>The colour map &quot;{}&quot; is not known</source>
        <translation>Die Farbskala &quot;{}&quot; ist unbekannt</translation>
    </message>
    <message>
        <source>There is no {} reference</source>
        <translation>Es gibt keine {}referenz</translation>
    </message>
    <message>
        <source>Connect an image of the reference to &quot;{}&quot;, or put the camera&apos;s reference files beside the image and open it again; leave this step out where the image is reflectance already</source>
        <translation>Ein Bild der Referenz an &quot;{}&quot; anschließen oder die Referenzdateien der Kamera neben das Bild legen und es neu öffnen; diesen Schritt weglassen, wo das Bild schon Reflexionsgrad ist</translation>
    </message>
    <message>
        <source>The {} reference has {} columns and {} bands; the image has {} columns and {} bands</source>
        <translation>Die {}referenz hat {} Spalten und {} Bänder; das Bild hat {} Spalten und {} Bänder</translation>
    </message>
    <message>
        <source>The white reference is not brighter than the dark one in any of the {} columns</source>
        <translation>Die Weißreferenz ist in keiner der {} Spalten heller als die Dunkelreferenz</translation>
    </message>
    <message>
        <source>The window of {} channels is longer than the spectrum of {}</source>
        <translation>Das Fenster aus {} Kanälen ist länger als das Spektrum aus {}</translation>
    </message>
    <message>
        <source>Choose an odd window of at most {}</source>
        <translation>Ein ungerades Fenster von höchstens {} wählen</translation>
    </message>
    <message>
        <source>The window of {} channels has no middle</source>
        <translation>Das Fenster aus {} Kanälen hat keine Mitte</translation>
    </message>
    <message>
        <source>A polynomial of order {} cannot be fitted to {} channels</source>
        <translation>Ein Polynom der Ordnung {} kann nicht an {} Kanäle angepasst werden</translation>
    </message>
    <message>
        <source>A polynomial of order {} has no derivative {}</source>
        <translation>Ein Polynom der Ordnung {} hat keine Ableitung {}</translation>
    </message>
    <message>
        <source>derivative {} of {}</source>
        <translation>Ableitung {} von {}</translation>
    </message>
    <message>
        <source>All {} channels of the image are marked as bad bands</source>
        <translation>Alle {} Kanäle des Bildes sind als schlechte Bänder markiert</translation>
    </message>
    <message>
        <source>The range begins at {} nm and ends at {} nm</source>
        <translation>Der Bereich beginnt bei {} nm und endet bei {} nm</translation>
    </message>
    <message>
        <source>No channel lies from {} to {} nm</source>
        <translation>Von {} bis {} nm liegt kein Kanal</translation>
    </message>
    <message>
        <source>The image covers {:.6g} to {:.6g} nm: choose a range within</source>
        <translation>Das Bild reicht von {:.6g} bis {:.6g} nm: einen Bereich darin wählen</translation>
    </message>
    <message>
        <source>{} {} to {} were asked for; the map has {}</source>
        <translation>Angefordert: {} {} bis {}; die Karte hat {}</translation>
    </message>
    <message>
        <source>Choose a part from 0 to {}</source>
        <translation>Einen Teil von 0 bis {} wählen</translation>
    </message>
    <message>
        <source>The operation {} has no input &quot;{}&quot;</source>
        <translation>Die Operation {} hat keine Eingabe &quot;{}&quot;</translation>
    </message>
    <message>
        <source>Its inputs are: {}</source>
        <translation>Ihre Eingaben sind: {}</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is a {}; the input needs a {}</source>
        <translation>&quot;{}&quot; ist von der Art {}; die Eingabe braucht: {}</translation>
    </message>
    <message>
        <source>The input &quot;{}&quot; ({}) is not connected</source>
        <translation>Die Eingabe &quot;{}&quot; ({}) ist nicht angeschlossen</translation>
    </message>
    <message>
        <source>The steps need each other in a circle: {}</source>
        <translation>Die Schritte brauchen einander im Kreis: {}</translation>
    </message>
    <message>
        <source>The step &quot;{}&quot; has several outputs</source>
        <translation>Der Schritt &quot;{}&quot; hat mehrere Ausgaben</translation>
    </message>
    <message>
        <source>The step &quot;{}&quot; has no output &quot;{}&quot;</source>
        <translation>Der Schritt &quot;{}&quot; hat keine Ausgabe &quot;{}&quot;</translation>
    </message>
    <message>
        <source>Write &quot;{}.&quot; and one of: {}</source>
        <translation>&quot;{}.&quot; schreiben und eines von: {}</translation>
    </message>
    <message>
        <source>There is no source or step &quot;{}&quot;</source>
        <translation>Es gibt keine Quelle und keinen Schritt &quot;{}&quot;</translation>
    </message>
    <message>
        <source>The key &quot;{}&quot; is missing</source>
        <translation>Der Schlüssel &quot;{}&quot; fehlt</translation>
    </message>
    <message>
        <source>Known here are: {}</source>
        <translation>Hier bekannt sind: {}</translation>
    </message>
    <message>
        <source>&quot;{}&quot; cannot be a name</source>
        <translation>&quot;{}&quot; kann kein Name sein</translation>
    </message>
    <message>
        <source>The name &quot;{}&quot; is used twice</source>
        <translation>Der Name &quot;{}&quot; ist doppelt vergeben</translation>
    </message>
    <message>
        <source>The recipe&apos;s version is {}</source>
        <translation>Die Version des Rezepts ist {}</translation>
    </message>
    <message>
        <source>Write {}</source>
        <translation>{} schreiben</translation>
    </message>
    <message>
        <source>The recipe is of version {}; this program reads up to {}</source>
        <translation>Das Rezept hat Version {}; dieses Programm liest bis {}</translation>
    </message>
    <message>
        <source>The folder for cached results cannot be made: {}</source>
        <translation>Der Ordner für zwischengespeicherte Ergebnisse kann nicht angelegt werden: {}</translation>
    </message>
    <message>
        <source>The source &quot;{}&quot; ({}) has changed since the recipe was saved</source>
        <translation>Die Quelle &quot;{}&quot; ({}) hat sich seit dem Speichern des Rezepts geändert</translation>
    </message>
    <message>
        <source>The result of &quot;{}&quot; was not cached: {}</source>
        <translation>Das Ergebnis von &quot;{}&quot; wurde nicht zwischengespeichert: {}</translation>
    </message>
    <message>
        <source>The points of the {} are given in pixels, but its pixel size is not known here</source>
        <translation>Die Punkte sind in Pixeln angegeben ({}), doch die Pixelgröße ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>Connect the image to the input &quot;{}&quot;, or give the points in µm</source>
        <translation>Das Bild an die Eingabe &quot;{}&quot; anschließen oder die Punkte in µm angeben</translation>
    </message>
    <message>
        <source>The column holds {} values, its neighbour {}</source>
        <translation>Die Spalte enthält {} Werte, ihre Nachbarspalte {}</translation>
    </message>
    <message>
        <source>Point {}</source>
        <translation>Punkt {}</translation>
    </message>
    <message>
        <source>There are {} source points and {} target points</source>
        <translation>Es gibt {} Quellpunkte und {} Zielpunkte</translation>
    </message>
    <message>
        <source>&quot;{}&quot; holds {} where 0 or 1 is needed</source>
        <translation>&quot;{}&quot; enthält {}, wo 0 oder 1 nötig ist</translation>
    </message>
    <message>
        <source>The matching point &quot;{}&quot; has a coordinate that is no finite number</source>
        <translation>Der Passpunkt &quot;{}&quot; hat eine Koordinate, die keine endliche Zahl ist</translation>
    </message>
    <message>
        <source>The matching points &quot;{}&quot; and &quot;{}&quot; lie at the same place of the source</source>
        <translation>Die Passpunkte &quot;{}&quot; und &quot;{}&quot; liegen an derselben Stelle der Quelle</translation>
    </message>
    <message>
        <source>The matching points &quot;{}&quot; and &quot;{}&quot; lie at the same place of the target</source>
        <translation>Die Passpunkte &quot;{}&quot; und &quot;{}&quot; liegen an derselben Stelle des Ziels</translation>
    </message>
    <message>
        <source>{} points are needed; {} are set</source>
        <translation>{} Punkte sind nötig; {} sind gesetzt</translation>
    </message>
    <message>
        <source>No transform brings more than {} of the {} matching points within {} px of each other</source>
        <translation>Keine Transformation bringt mehr als {} der {} Passpunkte auf {} px zueinander</translation>
    </message>
    <message>
        <source>Give the name of a mineral such as &quot;Albite&quot;, or {&quot;name&quot;: &quot;Albite&quot;, &quot;elements&quot;: [&quot;Na&quot;, &quot;Al&quot;, &quot;Si&quot;]}, or {&quot;name&quot;: &quot;Albite&quot;, &quot;formula&quot;: &quot;NaAlSi3O8&quot;}</source>
        <translation>Den Namen eines Minerals angeben, etwa &quot;Albite&quot;, oder {&quot;name&quot;: &quot;Albite&quot;, &quot;elements&quot;: [&quot;Na&quot;, &quot;Al&quot;, &quot;Si&quot;]} oder {&quot;name&quot;: &quot;Albite&quot;, &quot;formula&quot;: &quot;NaAlSi3O8&quot;}</translation>
    </message>
    <message>
        <source>Write { ... }</source>
        <translation>{ ... } schreiben</translation>
    </message>
    <message>
        <source>Write {&quot;name&quot;: value}</source>
        <translation>{&quot;name&quot;: wert} schreiben</translation>
    </message>
    <message>
        <source>share of points with the reference&apos;s mineral</source>
        <translation>Anteil der Punkte mit dem Mineral der Referenz</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa: 0 chance, 1 full agreement</source>
        <translation>Cohens Kappa: 0 Zufall, 1 volle Übereinstimmung</translation>
    </message>
    <message>
        <source>adjusted Rand index, whatever the names: 0 chance, 1 full</source>
        <translation>angepasster Rand-Index, gleich welche Namen: 0 Zufall, 1 voll</translation>
    </message>
    <message>
        <source>F1 averaged over the classes</source>
        <translation>F1, gemittelt über die Klassen</translation>
    </message>
    <message>
        <source>accuracy at points beside another mineral</source>
        <translation>Genauigkeit an Punkten neben einem anderen Mineral</translation>
    </message>
    <message>
        <source>accuracy at all other points</source>
        <translation>Genauigkeit an allen anderen Punkten</translation>
    </message>
    <message>
        <source>wrong points beside another mineral</source>
        <translation>falsche Punkte neben einem anderen Mineral</translation>
    </message>
    <message>
        <source>points labelled in both maps</source>
        <translation>in beiden Karten beschriftete Punkte</translation>
    </message>
    <message>
        <source>The landmark lies at a depth of {}</source>
        <translation>Die Landmarke liegt in der Tiefe {}</translation>
    </message>
    <message>
        <source>Maps are flat: save landmarks of single images, with z = 0</source>
        <translation>Karten sind flach: Landmarken einzelner Bilder sichern, mit z = 0</translation>
    </message>
    <message>
        <source>The line has {} cells, the first one {}</source>
        <translation>Die Zeile hat {} Zellen, die erste {}</translation>
    </message>
    <message>
        <source>Complete the line, or delete it</source>
        <translation>Die Zeile vervollständigen oder löschen</translation>
    </message>
    <message>
        <source>The entry is no matching point</source>
        <translation>Der Eintrag ist kein Passpunkt</translation>
    </message>
    <message>
        <source>Write {&quot;name&quot;: &quot;Point 1&quot;, &quot;source_um&quot;: [x, y], &quot;target_um&quot;: [x, y]}, with &quot;enabled&quot;: false to leave it out</source>
        <translation>{&quot;name&quot;: &quot;Point 1&quot;, &quot;source_um&quot;: [x, y], &quot;target_um&quot;: [x, y]} schreiben, mit &quot;enabled&quot;: false, um ihn auszulassen</translation>
    </message>
    <message>
        <source>The points are no list</source>
        <translation>Die Punkte sind keine Liste</translation>
    </message>
    <message>
        <source>The places that a person found in both maps, kept in the recipe itself.</source>
        <translation>Die Stellen, die jemand in beiden Karten gefunden hat, im Rezept selbst aufbewahrt.</translation>
    </message>
    <message>
        <source>As &quot;registration.fit&quot; takes them</source>
        <translation>Wie &quot;registration.fit&quot; sie nimmt</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>A list of entries with name, source_um [x, y], target_um [x, y] and enabled</source>
        <translation>Eine Liste von Einträgen mit name, source_um [x, y], target_um [x, y] und enabled</translation>
    </message>
    <message>
        <source>The column &quot;{}&quot; is missing</source>
        <translation>Die Spalte &quot;{}&quot; fehlt</translation>
    </message>
    <message>
        <source>Name the columns source_x_um, source_y_um, target_x_um, target_y_um; or ..._px for pixels</source>
        <translation>Die Spalten source_x_um, source_y_um, target_x_um, target_y_um nennen; oder ..._px für Pixel</translation>
    </message>
    <message>
        <source>A quotation mark is not closed</source>
        <translation>Ein Anführungszeichen ist nicht geschlossen</translation>
    </message>
    <message>
        <source>Close it before the end of the line</source>
        <translation>Es vor dem Ende der Zeile schließen</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not a number</source>
        <translation>&quot;{}&quot; ist keine Zahl</translation>
    </message>
    <message>
        <source>Write a number with a decimal point</source>
        <translation>Eine Zahl mit Dezimalpunkt schreiben</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no place: the point is not set in both views</source>
        <translation>&quot;{}&quot; ist keine Stelle: der Punkt ist nicht in beiden Ansichten gesetzt</translation>
    </message>
    <message>
        <source>Set the point in both views, or delete it from the file</source>
        <translation>Den Punkt in beiden Ansichten setzen oder aus der Datei löschen</translation>
    </message>
    <message>
        <source>&quot;{}&quot; stands where 0 or 1 is needed</source>
        <translation>&quot;{}&quot; steht, wo 0 oder 1 nötig ist</translation>
    </message>
    <message>
        <source>The line has {} cells; at least {} are needed</source>
        <translation>Die Zeile hat {} Zellen; mindestens {} sind nötig</translation>
    </message>
    <message>
        <source>Matching points are read from QGIS (.points), BigWarp (.csv), or a table with the columns source_x_um, source_y_um, target_x_um, target_y_um</source>
        <translation>Passpunkte werden von QGIS (.points), BigWarp (.csv) oder aus einer Tabelle mit den Spalten source_x_um, source_y_um, target_x_um, target_y_um gelesen</translation>
    </message>
    <message>
        <source>The file holds no points</source>
        <translation>Die Datei enthält keine Punkte</translation>
    </message>
    <message>
        <source>This is no file of matching points</source>
        <translation>Das ist keine Datei mit Passpunkten</translation>
    </message>
    <message>
        <source>The file counts the {} in pixels, but its grid is not known here</source>
        <translation>Die Datei zählt {} in Pixeln, aber das Raster ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>Open the image of the {} first, or use a table in µm</source>
        <translation>Zuerst das Bild von {} öffnen oder eine Tabelle in µm verwenden</translation>
    </message>
    <message>
        <source>The point &quot;{}&quot; is not set in both views</source>
        <translation>Der Punkt &quot;{}&quot; ist nicht in beiden Ansichten gesetzt</translation>
    </message>
    <message>
        <source>Set it in both views, or delete it</source>
        <translation>Ihn in beiden Ansichten setzen oder löschen</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no extension of a file of matching points</source>
        <translation>&quot;{}&quot; ist keine Endung einer Datei mit Passpunkten</translation>
    </message>
    <message>
        <source>Use .points for QGIS or .csv for a table</source>
        <translation>.points für QGIS oder .csv für eine Tabelle verwenden</translation>
    </message>
    <message>
        <source>The thin-plate spline holds numbers that cannot be</source>
        <translation>Der Thin-Plate-Spline enthält unmögliche Zahlen</translation>
    </message>
    <message>
        <source>The thin-plate spline squeezes the plane to a line</source>
        <translation>Der Thin-Plate-Spline drückt die Ebene zu einer Linie zusammen</translation>
    </message>
    <message>
        <source>The projective map has no image of its own centre</source>
        <translation>Die projektive Abbildung hat kein Bild ihrer eigenen Mitte</translation>
    </message>
    <message>
        <source>Check the matching points, or fit an affine map</source>
        <translation>Die Passpunkte prüfen oder eine affine Abbildung anpassen</translation>
    </message>
    <message>
        <source>Known are similarity, affine, projective and thin_plate</source>
        <translation>Bekannt sind similarity, affine, projective und thin_plate</translation>
    </message>
    <message>
        <source>A list of points is expected here</source>
        <translation>Hier wird eine Liste von Punkten erwartet</translation>
    </message>
    <message>
        <source>0 or 1 is expected, not {}</source>
        <translation>0 oder 1 wird erwartet, nicht {}</translation>
    </message>
    <message>
        <source>These two transforms cannot be joined to one</source>
        <translation>Diese beiden Abbildungen lassen sich nicht zu einer verbinden</translation>
    </message>
    <message>
        <source>Use a similarity or an affine map after the other</source>
        <translation>Als zweite eine Ähnlichkeit oder affine Abbildung verwenden</translation>
    </message>
    <message>
        <source>A thin-plate spline bends to any point: none disagrees with it</source>
        <translation>Ein Thin-Plate-Spline biegt sich zu jedem Punkt: keiner widerspricht ihm</translation>
    </message>
    <message>
        <source>Find the points that disagree with a robust affine or projective fit, disable them, and fit the spline without robust rejection</source>
        <translation>Mit einer robusten affinen oder projektiven Anpassung die Punkte finden, die nicht passen, sie abwählen und den Spline ohne robuste Auswahl anpassen</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is missed by {:.1f} px, the others by {:.1f} px (median): check it in both views, or disable it</source>
        <translation>&quot;{}&quot; wird um {:.1f} px verfehlt, die anderen um {:.1f} px (Median): in beiden Ansichten prüfen oder abwählen</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is missed by {:.1f} µm, the others by {:.1f} µm (median): check it in both views, or disable it</source>
        <translation>&quot;{}&quot; wird um {:.1f} µm verfehlt, die anderen um {:.1f} µm (Median): in beiden Ansichten prüfen oder abwählen</translation>
    </message>
    <message>
        <source>{} points are needed for the {}; {} are set: set {} more</source>
        <translation>{} Punkte sind nötig für: {}; {} sind gesetzt: noch {} setzen</translation>
    </message>
    <message>
        <source>{} points determine the {} and leave nothing to check it by: set at least {}</source>
        <translation>{} Punkte bestimmen {} und lassen nichts zum Prüfen übrig: mindestens {} setzen</translation>
    </message>
    <message>
        <source>similarity</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>affine map</source>
        <translation>affine Abbildung</translation>
    </message>
    <message>
        <source>projective map</source>
        <translation>projektive Abbildung</translation>
    </message>
    <message>
        <source>thin-plate spline</source>
        <translation>Thin-Plate-Spline</translation>
    </message>
    <message>
        <source>The points lie nearly on one line: set one far away from it, or fit a similarity</source>
        <translation>Die Punkte liegen fast auf einer Linie: einen weit abseits setzen oder eine Ähnlichkeit anpassen</translation>
    </message>
    <message>
        <source>The points enclose {:.0f} % of the map, the rest is extrapolated: set points near its corners</source>
        <translation>Die Punkte umschließen {:.0f} % der Karte, der Rest ist extrapoliert: Punkte nahe den Ecken setzen</translation>
    </message>
    <message>
        <source>Finds the transform that brings the matching points of the source (hyperspectral image) onto those of the target (LIBS map): turn, one scale and shift; an affine map with a scale for each axis and shear; a projective map, as of a camera at an angle; or a thin-plate spline that bends. Tells how far every point is missed, also by a fit without it, and can leave out points that do not agree with the others.</source>
        <translation>Findet die Abbildung, die die Passpunkte der Quelle (Hyperspektralbild) auf die des Ziels (LIBS-Karte) bringt: Drehung, ein Maßstab und Verschiebung; eine affine Abbildung mit einem Maßstab je Achse und Scherung; eine projektive, wie von einer schrägen Kamera; oder einen Thin-Plate-Spline, der sich biegt. Sagt, wie weit jeder Punkt verfehlt wird, auch von einer Anpassung ohne ihn, und kann Punkte auslassen, die nicht zu den anderen passen.</translation>
    </message>
    <message>
        <source>Turn, scale and shift; an affine map, which also fits a wrong pixel size of one axis and needs 3 points; a projective map, which needs 4; or a thin-plate spline, which passes through all points, at least 3, and cannot be robust</source>
        <translation>Drehung, Maßstab und Verschiebung; eine affine Abbildung, die auch eine falsche Pixelgröße einer Achse ausgleicht und 3 Punkte braucht; eine projektive, die 4 braucht; oder ein Thin-Plate-Spline, der durch alle Punkte geht, mindestens 3, und nicht robust sein kann</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>Of a thin-plate spline: 0 passes through the points, 0.001 to 0.1 takes off the noise of clicks, very large values leave the affine map</source>
        <translation>Eines Thin-Plate-Splines: 0 geht durch die Punkte, 0.001 bis 0.1 nimmt das Rauschen der Klicks weg, sehr große Werte lassen die affine Abbildung</translation>
    </message>
    <message>
        <source>The matching points do not determine a projective map: too many of them lie on one line</source>
        <translation>Die Passpunkte bestimmen keine projektive Abbildung: zu viele liegen auf einer Linie</translation>
    </message>
    <message>
        <source>Add a point away from the line, or fit an affine map</source>
        <translation>Einen Punkt abseits der Linie setzen oder eine affine Abbildung anpassen</translation>
    </message>
    <message>
        <source>No projective map fits the matching points: it would tear the plane apart between them</source>
        <translation>Keine projektive Abbildung passt zu den Passpunkten: sie würde die Ebene zwischen ihnen zerreißen</translation>
    </message>
    <message>
        <source>Check that each point marks the same place in both views</source>
        <translation>Prüfen, dass jeder Punkt in beiden Ansichten dieselbe Stelle zeigt</translation>
    </message>
    <message>
        <source>Refining the registration</source>
        <translation>Verfeinere die Registrierung</translation>
    </message>
    <message>
        <source>The maps do not overlap where the registration starts</source>
        <translation>Die Karten überdecken sich nicht, wo die Registrierung beginnt</translation>
    </message>
    <message>
        <source>Set matching points first</source>
        <translation>Zuerst Passpunkte setzen</translation>
    </message>
    <message>
        <source>The map holds no measured point</source>
        <translation>Die Karte enthält keinen gemessenen Punkt</translation>
    </message>
    <message>
        <source>Choose another layer</source>
        <translation>Eine andere Ebene wählen</translation>
    </message>
    <message>
        <source>The map has {} values for {} pixels</source>
        <translation>Die Karte hat {} Werte für {} Pixel</translation>
    </message>
    <message>
        <source>Choose a place with structure inside both maps, or another layer</source>
        <translation>Eine Stelle mit Struktur in beiden Karten wählen oder eine andere Ebene</translation>
    </message>
    <message>
        <source>The point to match lies outside the map</source>
        <translation>Der Punkt liegt außerhalb der Karte</translation>
    </message>
    <message>
        <source>There is nothing to match around this point</source>
        <translation>Um diesen Punkt gibt es nichts zu vergleichen</translation>
    </message>
    <message>
        <source>The smoothing is {}</source>
        <translation>Die Glättung ist {}</translation>
    </message>
    <message>
        <source>Give 0 to pass through all points, or a number above</source>
        <translation>0 angeben, um durch alle Punkte zu gehen, oder eine Zahl darüber</translation>
    </message>
    <message>
        <source>The matching points lie on one line</source>
        <translation>Die Passpunkte liegen auf einer Linie</translation>
    </message>
    <message>
        <source>Two of the matching points lie almost at one place</source>
        <translation>Zwei der Passpunkte liegen fast an einer Stelle</translation>
    </message>
    <message>
        <source>Move, disable or delete one of them, or fit an affine map</source>
        <translation>Einen davon verschieben, abwählen oder löschen, oder eine affine Abbildung anpassen</translation>
    </message>
    <message>
        <source>ferric iron: hematite, goethite</source>
        <translation>dreiwertiges Eisen: Hämatit, Goethit</translation>
    </message>
    <message>
        <source>ferric iron: hematite 860, goethite 920 nm</source>
        <translation>dreiwertiges Eisen: Hämatit 860, Goethit 920 nm</translation>
    </message>
    <message>
        <source>ferrous iron: olivine, pyroxene, amphibole</source>
        <translation>zweiwertiges Eisen: Olivin, Pyroxen, Amphibol</translation>
    </message>
    <message>
        <source>first overtone of the OH stretch: micas, clays, amphiboles</source>
        <translation>erster Oberton der OH-Streckschwingung: Glimmer, Tonminerale, Amphibole</translation>
    </message>
    <message>
        <source>molecular water: bend and stretch together; clays, zeolites, gypsum, opal</source>
        <translation>Wassermoleküle: Beuge- und Streckschwingung zusammen; Tonminerale, Zeolithe, Gips, Opal</translation>
    </message>
    <message>
        <source>stretch and bend of Al-OH: muscovite, lepidolite, kaolinite, smectite</source>
        <translation>Streck- und Beugeschwingung von Al-OH: Muskovit, Lepidolith, Kaolinit, Smektit</translation>
    </message>
    <message>
        <source>stretch and bend of Fe-OH: chlorite, biotite, nontronite, jarosite</source>
        <translation>Streck- und Beugeschwingung von Fe-OH: Chlorit, Biotit, Nontronit, Jarosit</translation>
    </message>
    <message>
        <source>stretch and bend of Mg-OH: talc, serpentine, amphibole, phlogopite</source>
        <translation>Streck- und Beugeschwingung von Mg-OH: Talk, Serpentin, Amphibol, Phlogopit</translation>
    </message>
    <message>
        <source>carbonate: dolomite 2320, calcite 2340 nm; a second one near 2530 nm</source>
        <translation>Karbonat: Dolomit 2320, Calcit 2340 nm; eine zweite nahe 2530 nm</translation>
    </message>
    <message>
        <source>{}, baseline removed</source>
        <translation>{}, ohne Basislinie</translation>
    </message>
    <message>
        <source>{}, derivative per {}</source>
        <translation>{}, Ableitung je {}</translation>
    </message>
    <message>
        <source>{}, derivative per channel</source>
        <translation>{}, Ableitung je Kanal</translation>
    </message>
    <message>
        <source>Give a column of wavelengths and a column of values a spectrum, or a line of wavelengths and a line of values a spectrum</source>
        <translation>Eine Spalte mit Wellenlängen und je Spektrum eine Spalte mit Werten angeben, oder eine Zeile mit Wellenlängen und je Spektrum eine Zeile mit Werten</translation>
    </message>
    <message>
        <source>The library has {} spectra of {} values</source>
        <translation>Die Bibliothek hat {} Spektren mit {} Werten</translation>
    </message>
    <message>
        <source>At most {} spectra and {} values are read</source>
        <translation>Höchstens {} Spektren und {} Werte werden gelesen</translation>
    </message>
    <message>
        <source>The line has {} numbers, the first line of data has {}</source>
        <translation>Die Zeile hat {} Zahlen, die erste Datenzeile hat {}</translation>
    </message>
    <message>
        <source>column {}</source>
        <translation>Spalte {}</translation>
    </message>
    <message>
        <source>The spectrum has {} values for {} wavelengths</source>
        <translation>Das Spektrum hat {} Werte für {} Wellenlängen</translation>
    </message>
    <message>
        <source>The {} values have no wavelengths</source>
        <translation>Zu den {} Werten fehlen die Wellenlängen</translation>
    </message>
    <message>
        <source>Put the file of wavelengths that belongs to the spectrum (its name holds &quot;Wavelengths&quot;, it has as many values) into the same folder</source>
        <translation>Die Datei mit den Wellenlängen des Spektrums (ihr Name enthält „Wavelengths“, sie hat ebenso viele Werte) in denselben Ordner legen</translation>
    </message>
    <message>
        <source>The file holds no spectrum</source>
        <translation>Die Datei enthält kein Spektrum</translation>
    </message>
    <message>
        <source>The file holds no columns of numbers</source>
        <translation>Die Datei enthält keine Zahlenspalten</translation>
    </message>
    <message>
        <source>The library holds no spectrum</source>
        <translation>Die Bibliothek enthält kein Spektrum</translation>
    </message>
    <message>
        <source>Choose another library</source>
        <translation>Eine andere Bibliothek wählen</translation>
    </message>
    <message>
        <source>No reference of {} covers this image: the library goes from {:.0f} to {:.0f} nm, the image from {:.0f} to {:.0f} nm</source>
        <translation>Keine Referenz aus {} deckt dieses Bild ab: Die Bibliothek reicht von {:.0f} bis {:.0f} nm, das Bild von {:.0f} bis {:.0f} nm</translation>
    </message>
    <message>
        <source>Choose a library of the image&apos;s wavelengths</source>
        <translation>Eine Bibliothek mit den Wellenlängen des Bildes wählen</translation>
    </message>
    <message>
        <source>spectrum {}</source>
        <translation>Spektrum {}</translation>
    </message>
    <message>
        <source>{} {} lies outside the image, which reaches from {} to {} {}</source>
        <translation>{} {} liegt außerhalb des Bildes, das von {} bis {} {} reicht</translation>
    </message>
    <message>
        <source>Choose a position within it</source>
        <translation>Wählen Sie eine Stelle darin</translation>
    </message>
    <message>
        <source>The shoulders of a band depth must lie on both sides of it</source>
        <translation>Die Schultern einer Bandtiefe müssen auf beiden Seiten liegen</translation>
    </message>
    <message>
        <source>Type them as in &quot;depth 2120, 2200, 2245&quot;</source>
        <translation>Schreiben Sie sie wie in „depth 2120, 2200, 2245“</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>wird gelesen</translation>
    </message>
    <message>
        <source>&quot;{}&quot; names nothing that can be mapped</source>
        <translation>„{}“ benennt nichts, was sich kartieren lässt</translation>
    </message>
    <message>
        <source>Type a channel (670.8), a line (line 670.8 ± 0.3), a ratio (1650 / 2200), a band depth (depth 2120, 2200, 2245) or a component (PC 1)</source>
        <translation>Schreiben Sie einen Kanal (670.8), eine Linie (line 670.8 ± 0.3), ein Verhältnis (1650 / 2200), eine Bandtiefe (depth 2120, 2200, 2245) oder eine Komponente (PC 1)</translation>
    </message>
    <message>
        <source>The entry is no change of a registration</source>
        <translation>Der Eintrag ist keine Änderung einer Registrierung</translation>
    </message>
    <message>
        <source>Write {&quot;kind&quot;: &quot;affine&quot;, &quot;linear&quot;: [[a, b], [c, d]], &quot;shift_um&quot;: [x, y]}, or null for none</source>
        <translation>Schreiben Sie {&quot;kind&quot;: &quot;affine&quot;, &quot;linear&quot;: [[a, b], [c, d]], &quot;shift_um&quot;: [x, y]}, oder null für keine</translation>
    </message>
    <message>
        <source>Without &quot;{}&quot; the others are missed by {:.1f} px (median), and it by {:.1f} px: check it in both views, or disable it</source>
        <translation>Ohne &quot;{}&quot; werden die anderen um {:.1f} px verfehlt (Median), er selbst um {:.1f} px: in beiden Ansichten prüfen oder abwählen</translation>
    </message>
    <message>
        <source>Without &quot;{}&quot; the others are missed by {:.1f} µm (median), and it by {:.1f} µm: check it in both views, or disable it</source>
        <translation>Ohne &quot;{}&quot; werden die anderen um {:.1f} µm verfehlt (Median), er selbst um {:.1f} µm: in beiden Ansichten prüfen oder abwählen</translation>
    </message>
    <message>
        <source>Refinement</source>
        <translation>Verfeinerung</translation>
    </message>
    <message>
        <source>A change in the target&apos;s plane that follows the fit, as a refinement by the maps themselves has found it and a person has accepted it: kind, linear [[a, b], [c, d]] and shift_um [x, y]; null for none</source>
        <translation>Eine Änderung in der Ebene des Ziels, die auf die Anpassung folgt, wie eine Verfeinerung durch die Karten selbst sie gefunden und ein Mensch sie angenommen hat: kind, linear [[a, b], [c, d]] und shift_um [x, y]; null für keine</translation>
    </message>
    <message>
        <source>This is no point</source>
        <translation>Das ist kein Punkt</translation>
    </message>
    <message>
        <source>Write [x, y], two numbers in µm</source>
        <translation>Schreiben Sie [x, y], zwei Zahlen in µm</translation>
    </message>
    <message>
        <source>The place has {} points</source>
        <translation>Der Ort hat {} Punkte</translation>
    </message>
    <message>
        <source>Write one point, [[x, y]]</source>
        <translation>Schreiben Sie einen Punkt, [[x, y]]</translation>
    </message>
    <message>
        <source>Write 3 to {} points</source>
        <translation>Schreiben Sie 3 bis {} Punkte</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no kind of place</source>
        <translation>„{}“ ist keine Art von Ort</translation>
    </message>
    <message>
        <source>Write pin, rectangle, polygon or lasso</source>
        <translation>Schreiben Sie pin, rectangle, polygon oder lasso</translation>
    </message>
    <message>
        <source>Reading the spectra of a region</source>
        <translation>Spektren eines Bereichs werden gelesen</translation>
    </message>
    <message>
        <source>{} components, as given; the points lie in too few blocks to cross-validate</source>
        <translation>{} Komponenten, wie angegeben; für eine Kreuzvalidierung liegen die Punkte in zu wenigen Blöcken</translation>
    </message>
    <message>
        <source>{} components, as given. </source>
        <translation>{} Komponenten, wie angegeben. </translation>
    </message>
    <message>
        <source>Cross-validation would choose the same</source>
        <translation>Die Kreuzvalidierung würde dieselbe Anzahl wählen</translation>
    </message>
    <message>
        <source>Cross-validation would choose {}: the smallest number whose error ({:.4g}) is within one standard error ({:.2g}) of the least ({:.4g} with {})</source>
        <translation>Die Kreuzvalidierung würde {} wählen: die kleinste Anzahl, deren Fehler ({:.4g}) höchstens einen Standardfehler ({:.2g}) über dem kleinsten liegt ({:.4g} mit {})</translation>
    </message>
    <message>
        <source>{} components have the least error ({:.4g}), and no smaller number comes within one standard error ({:.2g}) of it</source>
        <translation>{} Komponenten haben den kleinsten Fehler ({:.4g}), und keine kleinere Anzahl kommt ihm auf einen Standardfehler ({:.2g}) nahe</translation>
    </message>
    <message>
        <source>{} components: the smallest number whose error ({:.4g}) is within one standard error ({:.2g}) of the least ({:.4g} with {})</source>
        <translation>{} Komponenten: die kleinste Anzahl, deren Fehler ({:.4g}) höchstens einen Standardfehler ({:.2g}) über dem kleinsten liegt ({:.4g} mit {})</translation>
    </message>
    <message>
        <source>. The least error is that of the largest number tried: more may be better still</source>
        <translation>. Der kleinste Fehler ist der der größten probierten Anzahl: mehr können noch besser sein</translation>
    </message>
    <message>
        <source>The model was stored without its weights</source>
        <translation>Das Modell wurde ohne seine Gewichte gespeichert</translation>
    </message>
    <message>
        <source>Train it again</source>
        <translation>Es erneut trainieren</translation>
    </message>
    <message>
        <source>Importance of the channels</source>
        <translation>Wichtigkeit der Kanäle</translation>
    </message>
    <message>
        <source>components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>points learnt from</source>
        <translation>Punkte, von denen gelernt wurde</translation>
    </message>
    <message>
        <source>left out at borders</source>
        <translation>an Rändern ausgelassen</translation>
    </message>
    <message>
        <source>left out by equal sampling</source>
        <translation>durch gleich viele Punkte je Klasse ausgelassen</translation>
    </message>
    <message>
        <source>What the student learnt from</source>
        <translation>Wovon der Schüler gelernt hat</translation>
    </message>
    <message>
        <source>Left out at borders</source>
        <translation>An Rändern ausgelassen</translation>
    </message>
    <message>
        <source>Points with another class at most this many pixels away along rows and columns are not learnt from: what is taught there is often wrong. 0 = none are left out</source>
        <translation>Von Punkten, neben denen höchstens so viele Pixel entlang von Zeilen und Spalten entfernt eine andere Klasse liegt, wird nicht gelernt: was dort gelehrt wird, ist oft falsch. 0 = keine werden ausgelassen</translation>
    </message>
    <message>
        <source>Class balance</source>
        <translation>Gewichtung der Klassen</translation>
    </message>
    <message>
        <source>none: every point counts alike; weights: every class counts alike, its points are weighted; equal_sampling: as many points of each class, drawn by the seed</source>
        <translation>none: jeder Punkt zählt gleich; weights: jede Klasse zählt gleich, ihre Punkte werden gewichtet; equal_sampling: von jeder Klasse gleich viele Punkte, gezogen nach dem Startwert</translation>
    </message>
    <message>
        <source>Decides which block goes to which fold, and which points are drawn</source>
        <translation>Bestimmt, welcher Block in welche Teilmenge kommt und welche Punkte gezogen werden</translation>
    </message>
    <message>
        <source>What it learnt from, and why so many components</source>
        <translation>Wovon er gelernt hat und warum mit so vielen Komponenten</translation>
    </message>
    <message>
        <source>Lets a trained student label every pixel of an image, at the image&apos;s own resolution. The image must have the wavelengths that the student was trained on (or be resampled to them), and be prepared alike. Pixels without a valid spectrum stay unlabelled.</source>
        <translation>Lässt einen trainierten Schüler jedes Pixel eines Bildes klassifizieren, in der Auflösung des Bildes selbst. Das Bild muss die Wellenlängen haben, mit denen der Schüler trainiert wurde (oder auf sie umgerechnet werden), und gleich aufbereitet sein. Pixel ohne gültiges Spektrum bleiben ohne Klasse.</translation>
    </message>
    <message>
        <source>Resample</source>
        <translation>Umrechnen</translation>
    </message>
    <message>
        <source>Interpolate the spectra to the model&apos;s wavelengths; without it an image of other wavelengths is refused</source>
        <translation>Die Spektren auf die Wellenlängen des Modells interpolieren; sonst wird ein Bild mit anderen Wellenlängen abgelehnt</translation>
    </message>
    <message>
        <source>Explain a student</source>
        <translation>Schüler erklären</translation>
    </message>
    <message>
        <source>Which wavelengths a student looks at: the variable importance in projection (VIP; channels above 1 matter more than most) and the regression vector of every class.</source>
        <translation>Auf welche Wellenlängen ein Schüler achtet: die Wichtigkeit der Variablen in der Projektion (VIP; Kanäle über 1 zählen mehr als die meisten) und der Regressionsvektor jeder Klasse.</translation>
    </message>
    <message>
        <source>VIP and regression vectors by channel</source>
        <translation>VIP und Regressionsvektoren nach Kanal</translation>
    </message>
    <message>
        <source>Resample the image to the model&apos;s wavelengths (parameter resample), or train a model on images of this camera</source>
        <translation>Das Bild auf die Wellenlängen des Modells umrechnen (Parameter resample) oder ein Modell mit Bildern dieser Kamera trainieren</translation>
    </message>
    <message>
        <source>All {} points of &quot;{}&quot; lie beside another class</source>
        <translation>Alle {} Punkte von &quot;{}&quot; liegen neben einer anderen Klasse</translation>
    </message>
    <message>
        <source>Leave out fewer pixels at borders (border_px), or merge the class with another one</source>
        <translation>Weniger Pixel an Rändern auslassen (border_px) oder die Klasse mit einer anderen vereinen</translation>
    </message>
    <message>
        <source>{} is no half window</source>
        <translation>{} ist kein halbes Fenster</translation>
    </message>
    <message>
        <source>Give a number from 0 to {} nm</source>
        <translation>Eine Zahl von 0 bis {} nm angeben</translation>
    </message>
    <message>
        <source>Write only &quot;element&quot;, &quot;wavelength_nm&quot; and &quot;half_window_nm&quot;</source>
        <translation>Nur &quot;element&quot;, &quot;wavelength_nm&quot; und &quot;half_window_nm&quot; angeben</translation>
    </message>
    <message>
        <source>A built-in list by its name, or an array of {&quot;element&quot;, &quot;wavelength_nm&quot;}, each with a &quot;half_window_nm&quot; of its own where it needs one</source>
        <translation>Eine eingebaute Liste mit ihrem Namen oder ein Array aus {&quot;element&quot;, &quot;wavelength_nm&quot;}, jeweils mit eigenem &quot;half_window_nm&quot;, wo es nötig ist</translation>
    </message>
    <message>
        <source>Counting points</source>
        <translation>Punkte werden gezählt</translation>
    </message>
    <message>
        <source>No point of the map is labelled</source>
        <translation>Kein Punkt der Karte hat eine Klasse</translation>
    </message>
    <message>
        <source>Choose a map with labels</source>
        <translation>Eine Karte mit Klassen wählen</translation>
    </message>
    <message>
        <source>Save the model again from the sample it was made on</source>
        <translation>Das Modell erneut aus der Probe sichern, an der es entstanden ist</translation>
    </message>
    <message>
        <source>The features lack {} of the model&apos;s {} columns: {}{}</source>
        <translation>Den Merkmalen fehlen {} der {} Spalten des Modells: {}{}</translation>
    </message>
    <message>
        <source>Make features of the same lines and components, before their scaling</source>
        <translation>Merkmale aus denselben Linien und Komponenten erzeugen, vor deren Skalierung</translation>
    </message>
    <message>
        <source>The model&apos;s parts do not fit together</source>
        <translation>Die Teile des Modells passen nicht zusammen</translation>
    </message>
    <message>
        <source>Learning the classes</source>
        <translation>Klassen werden gelernt</translation>
    </message>
    <message>
        <source>No labelled point has features</source>
        <translation>Kein klassifizierter Punkt hat Merkmale</translation>
    </message>
    <message>
        <source>Use labels and features of the same map</source>
        <translation>Klassen und Merkmale derselben Karte verwenden</translation>
    </message>
    <message>
        <source>Distance over its limit</source>
        <translation>Abstand im Verhältnis zum Grenzwert</translation>
    </message>
    <message>
        <source>no point</source>
        <translation>kein Punkt</translation>
    </message>
    <message>
        <source>many points lie far outside of what the model has seen: do not trust these labels before you have looked at them</source>
        <translation>viele Punkte liegen weit außerhalb dessen, was das Modell gesehen hat: diesen Klassen erst nach einer Prüfung trauen</translation>
    </message>
    <message>
        <source>as in the training</source>
        <translation>wie im Training</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Points outside of the training distribution</source>
        <translation>Punkte außerhalb der Trainingsverteilung</translation>
    </message>
    <message>
        <source>The labels have {} x {} points, the image {} x {}</source>
        <translation>Die Klassenkarte hat {} x {} Punkte, das Bild {} x {}</translation>
    </message>
    <message>
        <source>Use labels and an image of the same map</source>
        <translation>Klassen und ein Bild derselben Karte verwenden</translation>
    </message>
    <message>
        <source>Mean spectra of the classes</source>
        <translation>Mittlere Spektren der Klassen</translation>
    </message>
    <message>
        <source>The maps differ in {} ways; a label map holds at most {}</source>
        <translation>Die Karten unterscheiden sich auf {} Arten; eine Klassenkarte fasst höchstens {}</translation>
    </message>
    <message>
        <source>Merge classes first</source>
        <translation>Zuerst Klassen vereinen</translation>
    </message>
    <message>
        <source>agree</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>Edit labels</source>
        <translation>Klassen bearbeiten</translation>
    </message>
    <message>
        <source>Names, recolours, merges, splits and reorders classes, marks them as background, paints points into other classes and says how sure each name is: a list of edits that are done one after the other. Classes keep their numbers; a shorter list is the map before the last edits.</source>
        <translation>Benennt, färbt, vereint, teilt und ordnet Klassen, markiert sie als Hintergrund, malt Punkte in andere Klassen um und sagt, wie sicher jeder Name ist: eine Liste von Bearbeitungen, die nacheinander ausgeführt werden. Klassen behalten ihre Nummern; eine kürzere Liste ergibt die Karte vor den letzten Bearbeitungen.</translation>
    </message>
    <message>
        <source>Clusters, or classes named before</source>
        <translation>Cluster oder bereits benannte Klassen</translation>
    </message>
    <message>
        <source>What classes are split by: the features of the clustering</source>
        <translation>Wonach Klassen geteilt werden: die Merkmale des Clusterns</translation>
    </message>
    <message>
        <source>The edited classes</source>
        <translation>Die bearbeiteten Klassen</translation>
    </message>
    <message>
        <source>Number, mineral, certainty and area of each class</source>
        <translation>Nummer, Mineral, Sicherheit und Fläche jeder Klasse</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>Bearbeitungen</translation>
    </message>
    <message>
        <source>What was done, in this order: {} is one of them</source>
        <translation>Was getan wurde, in dieser Reihenfolge: {} ist eine davon</translation>
    </message>
    <message>
        <source>Learn named classes</source>
        <translation>Benannte Klassen lernen</translation>
    </message>
    <message>
        <source>Centroids, names and colours of classes with the scaling of their features, to be applied to another sample; and how far from its centroid each class reaches: the 99.5th percentile of the training distances.</source>
        <translation>Zentroide, Namen und Farben von Klassen mit der Skalierung ihrer Merkmale, zur Anwendung auf eine andere Probe; und wie weit jede Klasse von ihrem Zentroid reicht: das 99.5. Perzentil der Abstände im Training.</translation>
    </message>
    <message>
        <source>Scaled features that the classes were made of</source>
        <translation>Skalierte Merkmale, aus denen die Klassen entstanden sind</translation>
    </message>
    <message>
        <source>Named classes on the same points</source>
        <translation>Benannte Klassen auf denselben Punkten</translation>
    </message>
    <message>
        <source>The scaling that made the features, to be stored with the classes</source>
        <translation>Die Skalierung, die die Merkmale erzeugt hat; sie wird mit den Klassen gespeichert</translation>
    </message>
    <message>
        <source>A further scaling: after the first, or of other columns</source>
        <translation>Eine weitere Skalierung: nach der ersten oder von anderen Spalten</translation>
    </message>
    <message>
        <source>A further scaling: after the first two, or of other columns</source>
        <translation>Eine weitere Skalierung: nach den ersten beiden oder von anderen Spalten</translation>
    </message>
    <message>
        <source>The classes, for other samples</source>
        <translation>Die Klassen, für andere Proben</translation>
    </message>
    <message>
        <source>Apply named classes</source>
        <translation>Benannte Klassen anwenden</translation>
    </message>
    <message>
        <source>Gives every point of an unseen sample the class of the nearest centroid (Rocchio), by features as they were before their scaling, and tells which points lie far outside of what the classes were learnt from.</source>
        <translation>Gibt jedem Punkt einer unbekannten Probe die Klasse des nächsten Zentroids (Rocchio), nach Merkmalen vor ihrer Skalierung, und zeigt, welche Punkte weit außerhalb dessen liegen, woran die Klassen gelernt wurden.</translation>
    </message>
    <message>
        <source>The same lines and components as in the training, not scaled</source>
        <translation>Dieselben Linien und Komponenten wie im Training, nicht skaliert</translation>
    </message>
    <message>
        <source>Named classes that were learnt</source>
        <translation>Benannte Klassen, die gelernt wurden</translation>
    </message>
    <message>
        <source>Distance to the nearest centroid over the limit of its class; above 1 lies outside</source>
        <translation>Abstand zum nächsten Zentroid, geteilt durch den Grenzwert seiner Klasse; über 1 liegt außerhalb</translation>
    </message>
    <message>
        <source>How much farther the second nearest centroid is, squared</source>
        <translation>Wie viel weiter der zweitnächste Zentroid entfernt ist, quadriert</translation>
    </message>
    <message>
        <source>Share of points outside of the training distribution, by class</source>
        <translation>Anteil der Punkte außerhalb der Trainingsverteilung, nach Klasse</translation>
    </message>
    <message>
        <source>Leave out what lies outside</source>
        <translation>Auslassen, was außerhalb liegt</translation>
    </message>
    <message>
        <source>Points beyond the limit of their class become unlabelled</source>
        <translation>Punkte jenseits des Grenzwerts ihrer Klasse bleiben ohne Klasse</translation>
    </message>
    <message>
        <source>The map falls into more pieces than can be counted</source>
        <translation>Die Karte zerfällt in mehr Stücke, als gezählt werden können</translation>
    </message>
    <message>
        <source>Crop it, or smooth it first</source>
        <translation>Sie zuerst zuschneiden oder glätten</translation>
    </message>
    <message>
        <source>Finding grains</source>
        <translation>Körner werden gesucht</translation>
    </message>
    <message>
        <source>Where the maps have different grids: from the plane of the map that is carried over to the other&apos;s</source>
        <translation>Wo die Karten verschiedene Raster haben: von der Ebene der übertragenen Karte zu der der anderen</translation>
    </message>
    <message>
        <source>Map that is carried over</source>
        <translation>Übertragene Karte</translation>
    </message>
    <message>
        <source>With a transform: which of the two maps is brought to the grid of the other</source>
        <translation>Mit einer Transformation: welche der beiden Karten auf das Raster der anderen gebracht wird</translation>
    </message>
    <message>
        <source>Accuracy, Cohen&apos;s kappa, adjusted Rand index, precision, recall and F1 of every class, the confusion matrix, and the errors near mineral borders and inside of minerals. Only points that are labelled in both maps count. With a transform one of the maps is carried over to the grid of the other first.</source>
        <translation>Genauigkeit, Cohens Kappa, angepasster Rand-Index, Präzision, Trefferquote und F1 jeder Klasse, die Konfusionsmatrix sowie die Fehler nahe an Mineralrändern und im Inneren der Minerale. Nur Punkte, die in beiden Karten eine Klasse haben, zählen. Mit einer Transformation wird eine der Karten zuerst auf das Raster der anderen übertragen.</translation>
    </message>
    <message>
        <source>Difference of two label maps</source>
        <translation>Unterschied zweier Klassenkarten</translation>
    </message>
    <message>
        <source>A map of where two label maps agree, and of every pair of classes in which they do not: what the point is in the reference → what the labels say.</source>
        <translation>Eine Karte davon, wo zwei Klassenkarten übereinstimmen, und von jedem Paar von Klassen, in dem sie es nicht tun: was der Punkt in der Referenz ist → was die Klassenkarte sagt.</translation>
    </message>
    <message>
        <source>&quot;agree&quot;, and the pairs that occur</source>
        <translation>&quot;gleich&quot; und die vorkommenden Paare</translation>
    </message>
    <message>
        <source>Modal abundance</source>
        <translation>Modale Häufigkeit</translation>
    </message>
    <message>
        <source>The share of the labelled area that each class covers, with a bootstrap interval. Whole square blocks of the map are drawn, since neighbouring points belong to the same grain and are no independent observations.</source>
        <translation>Der Anteil jeder Klasse an der klassifizierten Fläche, mit einem Bootstrap-Intervall. Ganze quadratische Blöcke der Karte werden gezogen, denn benachbarte Punkte gehören zum selben Korn und sind keine unabhängigen Beobachtungen.</translation>
    </message>
    <message>
        <source>Area of every class, and the interval of it</source>
        <translation>Fläche jeder Klasse und ihr Intervall</translation>
    </message>
    <message>
        <source>Side of the square blocks: choose it larger than the grains</source>
        <translation>Seitenlänge der quadratischen Blöcke: größer als die Körner wählen</translation>
    </message>
    <message>
        <source>Replicates</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>How often the blocks are drawn</source>
        <translation>Wie oft die Blöcke gezogen werden</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>Share of the replicates that lie in the interval</source>
        <translation>Anteil der Wiederholungen, die im Intervall liegen</translation>
    </message>
    <message>
        <source>Decides what is drawn</source>
        <translation>Bestimmt, was gezogen wird</translation>
    </message>
    <message>
        <source>Grains</source>
        <translation>Körner</translation>
    </message>
    <message>
        <source>Connected pieces of every class: how many, how large (diameter of the circle of the same area), how long their outlines are (Cauchy and Crofton, four directions), and how much boundary the classes share.</source>
        <translation>Zusammenhängende Stücke jeder Klasse: wie viele, wie groß (Durchmesser des flächengleichen Kreises), wie lang ihre Umrisse sind (Cauchy und Crofton, vier Richtungen) und wie viel Grenze die Klassen teilen.</translation>
    </message>
    <message>
        <source>Sizes of the grains of every class</source>
        <translation>Größen der Körner jeder Klasse</translation>
    </message>
    <message>
        <source>Every grain, the largest first</source>
        <translation>Jedes Korn, das größte zuerst</translation>
    </message>
    <message>
        <source>Boundary that two classes share</source>
        <translation>Grenze, die zwei Klassen teilen</translation>
    </message>
    <message>
        <source>Grains of every class by diameter</source>
        <translation>Körner jeder Klasse nach Durchmesser</translation>
    </message>
    <message>
        <source>Diameter of the grain that a point belongs to</source>
        <translation>Durchmesser des Korns, zu dem ein Punkt gehört</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Nachbarn</translation>
    </message>
    <message>
        <source>4: points of a grain touch at their sides; 8: corners will do</source>
        <translation>4: Punkte eines Korns berühren sich an den Seiten; 8: auch Ecken genügen</translation>
    </message>
    <message>
        <source>Smallest grain</source>
        <translation>Kleinstes Korn</translation>
    </message>
    <message>
        <source>Pieces of fewer points are left out</source>
        <translation>Stücke mit weniger Punkten werden ausgelassen</translation>
    </message>
    <message>
        <source>How sure a classifier was at every point, from the distances to the centroids or from the scores of a student: 0 where two classes are equally likely, 1 where there is no doubt. Unsure points beside another class probably cover both.</source>
        <translation>Wie sicher ein Klassifikator an jedem Punkt war, aus den Abständen zu den Zentroiden oder aus den Scores eines Schülers: 0, wo zwei Klassen gleich wahrscheinlich sind, 1, wo kein Zweifel besteht. Unsichere Punkte neben einer anderen Klasse bedecken wahrscheinlich beide.</translation>
    </message>
    <message>
        <source>Squared distances to centroids, or scores, one column a class</source>
        <translation>Quadrierte Abstände zu Zentroiden oder Scores, eine Spalte je Klasse</translation>
    </message>
    <message>
        <source>The classes of the same points</source>
        <translation>Die Klassen derselben Punkte</translation>
    </message>
    <message>
        <source>From 0 (doubt) to 1 (none)</source>
        <translation>Von 0 (Zweifel) bis 1 (keiner)</translation>
    </message>
    <message>
        <source>Sure, unsure inside a grain, mixed at a border</source>
        <translation>Sicher, unsicher im Inneren eines Korns, gemischt an einem Rand</translation>
    </message>
    <message>
        <source>Doubt by class</source>
        <translation>Zweifel nach Klasse</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>distances: squared, the least one wins; scores: the greatest one wins</source>
        <translation>distances: quadriert, der kleinste gewinnt; scores: der größte gewinnt</translation>
    </message>
    <message>
        <source>Unsure below</source>
        <translation>Unsicher unter</translation>
    </message>
    <message>
        <source>Points of a smaller margin count as unsure</source>
        <translation>Punkte mit kleinerem Vorsprung zählen als unsicher</translation>
    </message>
    <message>
        <source>A point counts as border where another class is at most this many pixels away along rows and columns</source>
        <translation>Ein Punkt zählt als Rand, wo eine andere Klasse höchstens so viele Pixel entlang von Zeilen und Spalten entfernt ist</translation>
    </message>
    <message>
        <source>Measuring doubt</source>
        <translation>Zweifel wird gemessen</translation>
    </message>
    <message>
        <source>Grain sizes by class</source>
        <translation>Korngrößen nach Klasse</translation>
    </message>
    <message>
        <source>Grain sizes by class; {} smaller pieces ({} points) left out</source>
        <translation>Korngrößen nach Klasse; {} kleinere Stücke ({} Punkte) ausgelassen</translation>
    </message>
    <message>
        <source>The largest {} of {} grains</source>
        <translation>Die größten {} von {} Körnern</translation>
    </message>
    <message>
        <source>unlabelled</source>
        <translation>ohne Klasse</translation>
    </message>
    <message>
        <source>Shared boundaries</source>
        <translation>Gemeinsame Grenzen</translation>
    </message>
    <message>
        <source>Grains by diameter</source>
        <translation>Körner nach Durchmesser</translation>
    </message>
    <message>
        <source>Class {} is named twice</source>
        <translation>Klasse {} ist zweimal genannt</translation>
    </message>
    <message>
        <source>Name it once</source>
        <translation>Sie einmal nennen</translation>
    </message>
    <message>
        <source>Class {} has become part of class {} before</source>
        <translation>Klasse {} ist zuvor ein Teil von Klasse {} geworden</translation>
    </message>
    <message>
        <source>There is no class {}</source>
        <translation>Es gibt keine Klasse {}</translation>
    </message>
    <message>
        <source>The classes are {}</source>
        <translation>Die Klassen sind {}</translation>
    </message>
    <message>
        <source>A label map holds at most {} classes</source>
        <translation>Eine Klassenkarte fasst höchstens {} Klassen</translation>
    </message>
    <message>
        <source>Merge classes, or start from fewer clusters</source>
        <translation>Klassen vereinen oder mit weniger Clustern beginnen</translation>
    </message>
    <message>
        <source>A class cannot be split without features</source>
        <translation>Ohne Merkmale kann eine Klasse nicht geteilt werden</translation>
    </message>
    <message>
        <source>Connect the features that the clusters were made of</source>
        <translation>Die Merkmale verbinden, aus denen die Cluster entstanden sind</translation>
    </message>
    <message>
        <source>Editing labels</source>
        <translation>Klassen werden bearbeitet</translation>
    </message>
    <message>
        <source>edits, entry {}</source>
        <translation>Bearbeitungen, Eintrag {}</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Write it as {}</source>
        <translation>In der Form {} angeben</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is missing</source>
        <translation>&quot;{}&quot; fehlt</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is {}, no whole number from {} to {}</source>
        <translation>&quot;{}&quot; ist {}, keine ganze Zahl von {} bis {}</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no list of classes</source>
        <translation>&quot;{}&quot; ist keine Liste von Klassen</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is {}, no text</source>
        <translation>&quot;{}&quot; ist {}, kein Text</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no part of this edit</source>
        <translation>&quot;{}&quot; ist kein Teil dieser Bearbeitung</translation>
    </message>
    <message>
        <source>A class needs a name of 1 to {} letters without line breaks</source>
        <translation>Eine Klasse braucht einen Namen mit 1 bis {} Zeichen ohne Zeilenumbruch</translation>
    </message>
    <message>
        <source>An outline has 3 to {} corners</source>
        <translation>Ein Umriss hat 3 bis {} Ecken</translation>
    </message>
    <message>
        <source>{} is no corner</source>
        <translation>{} ist keine Ecke</translation>
    </message>
    <message>
        <source>Write one of: {}</source>
        <translation>Eines angeben von: {}</translation>
    </message>
    <message>
        <source>{} is no edit</source>
        <translation>{} ist keine Bearbeitung</translation>
    </message>
    <message>
        <source>There is no edit &quot;{}&quot;</source>
        <translation>Es gibt keine Bearbeitung &quot;{}&quot;</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is none of sure, likely, unsure</source>
        <translation>&quot;{}&quot; ist keines von sure, likely, unsure</translation>
    </message>
    <message>
        <source>A class is named twice</source>
        <translation>Eine Klasse ist zweimal genannt</translation>
    </message>
    <message>
        <source>The edits are no list of at most {}</source>
        <translation>Die Bearbeitungen sind keine Liste mit höchstens {}</translation>
    </message>
    <message>
        <source>Write a list such as [{}]</source>
        <translation>Eine Liste wie [{}] angeben</translation>
    </message>
    <message>
        <source>The label map has {} points, the margin {}</source>
        <translation>Die Klassenkarte hat {} Punkte, der Vorsprung {}</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>unsure inside a grain</source>
        <translation>unsicher im Inneren eines Korns</translation>
    </message>
    <message>
        <source>mixed at a border</source>
        <translation>gemischt an einem Rand</translation>
    </message>
    <message>
        <source>The minerals that a person expects in the sample, kept in the recipe itself.</source>
        <translation>Die Minerale, die jemand in der Probe erwartet, im Rezept selbst aufbewahrt.</translation>
    </message>
    <message>
        <source>Name and elements of each mineral</source>
        <translation>Name und Elemente jedes Minerals</translation>
    </message>
    <message>
        <source>{} as companion</source>
        <translation>{} als Begleiter</translation>
    </message>
    <message>
        <source>{} absent</source>
        <translation>{} nicht vorhanden</translation>
    </message>
    <message>
        <source>but {} low</source>
        <translation>aber {} niedrig</translation>
    </message>
    <message>
        <source>but {} high, which it does not contain</source>
        <translation>aber {} hoch, was es nicht enthält</translation>
    </message>
    <message>
        <source>{} not looked for</source>
        <translation>{} nicht gesucht</translation>
    </message>
    <message>
        <source>{:.1f}° from {}</source>
        <translation>{:.1f}° von {}</translation>
    </message>
    <message>
        <source>these elements do not tell it from {}</source>
        <translation>diese Elemente unterscheiden es nicht von {}</translation>
    </message>
    <message>
        <source>Use features on the grid of the labels</source>
        <translation>Merkmale auf dem Raster der Klassenkarte verwenden</translation>
    </message>
    <message>
        <source>{} class(es) have labelled points with features; at least 2 are needed</source>
        <translation>{} Klasse(n) haben klassifizierte Punkte mit Merkmalen; mindestens 2 sind nötig</translation>
    </message>
    <message>
        <source>Use a label map with more classes, or other features</source>
        <translation>Eine Klassenkarte mit mehr Klassen oder andere Merkmale verwenden</translation>
    </message>
    <message>
        <source>Measuring silhouettes</source>
        <translation>Silhouetten werden gemessen</translation>
    </message>
    <message>
        <source>Silhouette by class</source>
        <translation>Silhouette nach Klasse</translation>
    </message>
    <message>
        <source>Silhouette</source>
        <translation>Silhouette</translation>
    </message>
    <message>
        <source>How well every point sits in its class, whatever made the labels: the simplified silhouette from the distances to the class means at every point, the exact one on a sample. The distances may teach a student how sure the labels are.</source>
        <translation>Wie gut jeder Punkt in seiner Klasse sitzt, gleich wie die Klassen entstanden sind: die vereinfachte Silhouette aus den Abständen zu den Klassenmitteln an jedem Punkt, die exakte an einer Stichprobe. Die Abstände können einen Schüler lehren, wie sicher die Klassen sind.</translation>
    </message>
    <message>
        <source>Scaled features, on the grid of the labels</source>
        <translation>Skalierte Merkmale, auf dem Raster der Klassenkarte</translation>
    </message>
    <message>
        <source>Clusters or minerals</source>
        <translation>Cluster oder Minerale</translation>
    </message>
    <message>
        <source>From −1 (looks like another class) to 1</source>
        <translation>Von −1 (sieht wie eine andere Klasse aus) bis 1</translation>
    </message>
    <message>
        <source>Squared distance to the mean of every class</source>
        <translation>Quadrierter Abstand zum Mittel jeder Klasse</translation>
    </message>
    <message>
        <source>Mean silhouettes by class</source>
        <translation>Mittlere Silhouetten nach Klasse</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>So many points get the exact silhouette</source>
        <translation>So viele Punkte erhalten die exakte Silhouette</translation>
    </message>
    <message>
        <source>Decides which points are drawn</source>
        <translation>Bestimmt, welche Punkte gezogen werden</translation>
    </message>
    <message>
        <source>The inertia bends at {}: up to there each further cluster takes off {:.0f} % of it, beyond only {:.1f} %.</source>
        <translation>Die Inertia knickt bei {}: bis dahin nimmt jeder weitere Cluster {:.0f} % davon weg, danach nur {:.1f} %.</translation>
    </message>
    <message>
        <source>The inertia falls without a bend.</source>
        <translation>Die Inertia fällt ohne Knick.</translation>
    </message>
    <message>
        <source>The silhouette is highest at {} ({:.2f}).</source>
        <translation>Die Silhouette ist am höchsten bei {} ({:.2f}).</translation>
    </message>
    <message>
        <source>resampled from {}</source>
        <translation>umgerechnet von {}</translation>
    </message>
    <message>
        <source>The image reaches from {:.6g} to {:.6g} nm; wavelengths from {:.6g} to {:.6g} nm are wanted</source>
        <translation>Das Bild reicht von {:.6g} bis {:.6g} nm; gebraucht werden Wellenlängen von {:.6g} bis {:.6g} nm</translation>
    </message>
    <message>
        <source>Nothing can be interpolated where nothing was measured: use an image, or train a model, of the range that both have</source>
        <translation>Wo nichts gemessen wurde, lässt sich nichts interpolieren: ein Bild des Bereichs verwenden, den beide haben, oder ein Modell dafür trainieren</translation>
    </message>
    <message>
        <source>An image of {} channel(s) cannot be resampled</source>
        <translation>Ein Bild mit {} Kanal/Kanälen kann nicht umgerechnet werden</translation>
    </message>
    <message>
        <source>Use an image with at least 2 good channels</source>
        <translation>Ein Bild mit mindestens 2 guten Kanälen verwenden</translation>
    </message>
    <message>
        <source>The source &quot;{}&quot; is missing</source>
        <translation>Die Quelle &quot;{}&quot; fehlt</translation>
    </message>
    <message>
        <source>Show where it is now, then pack the project</source>
        <translation>Zeigen, wo sie jetzt ist, dann das Projekt packen</translation>
    </message>
    <message>
        <source>The data take {:.1f} GB; {:.1f} GB are free here</source>
        <translation>Die Daten brauchen {:.1f} GB; frei sind hier {:.1f} GB</translation>
    </message>
    <message>
        <source>Choose another disk, or make room</source>
        <translation>Anderen Datenträger wählen oder Platz schaffen</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Die Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Check that you may read it</source>
        <translation>Das Leserecht prüfen</translation>
    </message>
    <message>
        <source>copying {}</source>
        <translation>{} wird kopiert</translation>
    </message>
    <message>
        <source>The copy cannot be written</source>
        <translation>Die Kopie kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to and that has room</source>
        <translation>Einen Ordner mit Schreibrecht und freiem Platz wählen</translation>
    </message>
    <message>
        <source>Choose a folder that exists and that you may write to</source>
        <translation>Einen vorhandenen Ordner mit Schreibrecht wählen</translation>
    </message>
    <message>
        <source>Choose another name</source>
        <translation>Anderen Namen wählen</translation>
    </message>
    <message>
        <source>There is something of that name already</source>
        <translation>Es gibt schon etwas mit diesem Namen</translation>
    </message>
    <message>
        <source>Choose the name of a new folder</source>
        <translation>Den Namen eines neuen Ordners wählen</translation>
    </message>
    <message>
        <source>The project cannot be packed: {}</source>
        <translation>Das Projekt kann nicht gepackt werden: {}</translation>
    </message>
    <message>
        <source>Check that you may write there and that there is room</source>
        <translation>Schreibrecht und freien Platz prüfen</translation>
    </message>
    <message>
        <source>The copy for a crash cannot be kept</source>
        <translation>Die Kopie für den Fall eines Absturzes kann nicht aufbewahrt werden</translation>
    </message>
    <message>
        <source>Save the project now and then</source>
        <translation>Das Projekt ab und zu sichern</translation>
    </message>
    <message>
        <source>process {} on {}</source>
        <translation>Prozess {} auf {}</translation>
    </message>
    <message>
        <source>another job is at this step, it is waited for</source>
        <translation>ein anderer Vorgang arbeitet an diesem Schritt, auf ihn wird gewartet</translation>
    </message>
    <message>
        <source>These sources are missing:{}
</source>
        <translation>Diese Quellen fehlen:{}
</translation>
    </message>
    <message>
        <source>Put them back, or show where they are now: in the window, or with lithoscope-cli relocate FILE FOLDER</source>
        <translation>Sie zurücklegen oder zeigen, wo sie jetzt sind: im Fenster oder mit lithoscope-cli relocate DATEI ORDNER</translation>
    </message>
    <message>
        <source>The recipe has no step &quot;{}&quot;</source>
        <translation>Das Rezept hat keinen Schritt &quot;{}&quot;</translation>
    </message>
    <message>
        <source>Name the step that trains the model</source>
        <translation>Den Schritt nennen, der das Modell trainiert</translation>
    </message>
    <message>
        <source>What the model was trained on cannot be read</source>
        <translation>Womit das Modell trainiert wurde, kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Save or export the model again</source>
        <translation>Das Modell erneut sichern oder exportieren</translation>
    </message>
    <message>
        <source>Recipe: {}</source>
        <translation>Rezept: {}</translation>
    </message>
    <message>
        <source>Source {}: {} ({})</source>
        <translation>Quelle {}: {} ({})</translation>
    </message>
    <message>
        <source>Spectra: {}</source>
        <translation>Spektren: {}</translation>
    </message>
    <message>
        <source>A place is a point or a polygon</source>
        <translation>Ein Ort ist ein Punkt oder ein Vieleck</translation>
    </message>
    <message>
        <source>Write &quot;type&quot;: &quot;Point&quot; or &quot;Polygon&quot;</source>
        <translation>&quot;type&quot;: &quot;Point&quot; oder &quot;Polygon&quot; angeben</translation>
    </message>
    <message>
        <source>The coordinates are missing</source>
        <translation>Die Koordinaten fehlen</translation>
    </message>
    <message>
        <source>Write [x, y], or a ring of them</source>
        <translation>[x, y] oder einen Ring daraus angeben</translation>
    </message>
    <message>
        <source>The polygon has {} rings</source>
        <translation>Das Vieleck hat {} Ringe</translation>
    </message>
    <message>
        <source>Write one ring: a region has no holes</source>
        <translation>Einen Ring angeben: ein Bereich hat keine Löcher</translation>
    </message>
    <message>
        <source>The file holds no places</source>
        <translation>Die Datei enthält keine Orte</translation>
    </message>
    <message>
        <source>Choose a GeoJSON file with a FeatureCollection</source>
        <translation>Eine GeoJSON-Datei mit einer FeatureCollection wählen</translation>
    </message>
    <message>
        <source>This is no feature with a geometry</source>
        <translation>Dies ist kein Feature mit einer Geometrie</translation>
    </message>
    <message>
        <source>Write &quot;type&quot;: &quot;Feature&quot; and a &quot;geometry&quot;</source>
        <translation>&quot;type&quot;: &quot;Feature&quot; und eine &quot;geometry&quot; angeben</translation>
    </message>
    <message>
        <source>Keeps a rectangle of the map, or a polygon in it; its points keep their place in µm.</source>
        <translation>Behält ein Rechteck der Karte oder ein Vieleck darin; seine Punkte behalten ihren Ort in µm.</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>Modelldatei</translation>
    </message>
    <message>
        <source>The file holds the state of an unfinished training</source>
        <translation>Die Datei enthält den Zustand eines nicht abgeschlossenen Trainings</translation>
    </message>
    <message>
        <source>Name it as the checkpoint of that training instead</source>
        <translation>Sie stattdessen als Zwischenstand dieses Trainings angeben</translation>
    </message>
    <message>
        <source>Export the model again, or take a copy of the file</source>
        <translation>Das Modell erneut exportieren oder eine Kopie der Datei nehmen</translation>
    </message>
    <message>
        <source>The file holds numbers of the kind &quot;{}&quot;</source>
        <translation>Die Datei enthält Zahlen der Art &quot;{}&quot;</translation>
    </message>
    <message>
        <source>The size of &quot;{}&quot; is impossible</source>
        <translation>Die Größe von &quot;{}&quot; ist unmöglich</translation>
    </message>
    <message>
        <source>The header promises {} bytes of numbers, the file has {}</source>
        <translation>Der Header verspricht {} Byte an Zahlen, die Datei hat {}</translation>
    </message>
    <message>
        <source>The file is no model of Lithoscope</source>
        <translation>Die Datei ist kein Modell von Lithoscope</translation>
    </message>
    <message>
        <source>The file has version {} of the format, {} can be read</source>
        <translation>Die Datei hat Version {} des Formats, lesbar ist bis Version {}</translation>
    </message>
    <message>
        <source>Use a newer version of Lithoscope</source>
        <translation>Eine neuere Version von Lithoscope verwenden</translation>
    </message>
    <message>
        <source>The file is damaged: its checksum does not fit</source>
        <translation>Die Datei ist beschädigt: ihre Prüfsumme passt nicht</translation>
    </message>
    <message>
        <source>The file&apos;s header is cut off</source>
        <translation>Der Header der Datei ist abgeschnitten</translation>
    </message>
    <message>
        <source>The file&apos;s header cannot be understood</source>
        <translation>Der Header der Datei ist unverständlich</translation>
    </message>
    <message>
        <source>It belongs to the plugin for neural networks: install libtorch (Debian: libtorch-dev) and build Lithoscope again</source>
        <translation>Sie gehört zur Erweiterung für neuronale Netze: libtorch installieren (Debian: libtorch-dev) und Lithoscope neu bauen</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Umriss</translation>
    </message>
    <message>
        <source>Corners [x, y] of a polygon in the map&apos;s plane, in µm: only the points inside of it count. Empty = all of the rectangle</source>
        <translation>Ecken [x, y] eines Vielecks in der Ebene der Karte, in µm: nur die Punkte darin zählen. Leer = das ganze Rechteck</translation>
    </message>
    <message>
        <source>Give at least 3 corners as [[x, y], ...] in µm, or none</source>
        <translation>Mindestens 3 Ecken als [[x, y], ...] in µm angeben, oder keine</translation>
    </message>
    <message>
        <source>The outline is no list</source>
        <translation>Der Umriss ist keine Liste</translation>
    </message>
    <message>
        <source>A corner of the outline is no pair of numbers</source>
        <translation>Eine Ecke des Umrisses ist kein Zahlenpaar</translation>
    </message>
    <message>
        <source>The outline has {} corners</source>
        <translation>Der Umriss hat {} Ecken</translation>
    </message>
    <message>
        <source>Baseline by sliding minimum</source>
        <translation>Basislinie durch gleitendes Minimum</translation>
    </message>
    <message>
        <source>Takes the slowly changing continuum off every spectrum: the least value in a window around each channel, smoothed by a Gaussian. Bad bands are left out first.</source>
        <translation>Zieht von jedem Spektrum das langsam veränderliche Kontinuum ab: den kleinsten Wert in einem Fenster um jeden Kanal, mit einer Gaußkurve geglättet. Schlechte Bänder werden zuvor ausgelassen.</translation>
    </message>
    <message>
        <source>Channels of which the least value is taken</source>
        <translation>Kanäle, aus denen der kleinste Wert genommen wird</translation>
    </message>
    <message>
        <source>Smoothing σ</source>
        <translation>Glättung σ</translation>
    </message>
    <message>
        <source>Of the Gaussian, in channels; 0 = not smoothed</source>
        <translation>Der Gaußkurve, in Kanälen; 0 = nicht geglättet</translation>
    </message>
    <message>
        <source>Keeps a rectangle of the map, or a polygon in it; its pixels keep their place in µm.</source>
        <translation>Behält ein Rechteck der Karte oder ein Vieleck darin; seine Pixel behalten ihren Ort in µm.</translation>
    </message>
    <message>
        <source>The outline holds no point of the rectangle</source>
        <translation>Der Umriss enthält keinen Punkt des Rechtecks</translation>
    </message>
    <message>
        <source>Draw it over the map, or widen the rectangle</source>
        <translation>Ihn über die Karte ziehen oder das Rechteck vergrößern</translation>
    </message>
    <message>
        <source>The facts of the model are incomplete</source>
        <translation>Die Angaben des Modells sind unvollständig</translation>
    </message>
    <message>
        <source>The model&apos;s scaling does not fit its {} channels</source>
        <translation>Die Skalierung des Modells passt nicht zu seinen {} Kanälen</translation>
    </message>
    <message>
        <source>Measuring the channels</source>
        <translation>Kanäle werden vermessen</translation>
    </message>
    <message>
        <source>No point of the map has a valid spectrum</source>
        <translation>Kein Punkt der Karte hat ein gültiges Spektrum</translation>
    </message>
    <message>
        <source>No point has a valid spectrum in both maps</source>
        <translation>Kein Punkt hat in beiden Karten ein gültiges Spektrum</translation>
    </message>
    <message>
        <source>Check the masks and the preparation of the maps</source>
        <translation>Die Masken und die Aufbereitung der Karten prüfen</translation>
    </message>
    <message>
        <source>The layers of the network do not fit together</source>
        <translation>Die Schichten des Netzes passen nicht zusammen</translation>
    </message>
    <message>
        <source>{} neighbours are wanted of {} training points</source>
        <translation>{} Nachbarn werden von {} Trainingspunkten verlangt</translation>
    </message>
    <message>
        <source>Use fewer neighbours, or more training points</source>
        <translation>Weniger Nachbarn oder mehr Trainingspunkte verwenden</translation>
    </message>
    <message>
        <source>The predicted map takes {} MB, {} MB are allowed</source>
        <translation>Die vorhergesagte Karte belegt {} MB, erlaubt sind {} MB</translation>
    </message>
    <message>
        <source>Allow more memory, or crop the map first (image.crop)</source>
        <translation>Mehr Arbeitsspeicher erlauben oder die Karte zuerst zuschneiden (image.crop)</translation>
    </message>
    <message>
        <source>Looking for neighbours</source>
        <translation>Nachbarn werden gesucht</translation>
    </message>
    <message>
        <source>Total emissivity, measured</source>
        <translation>Gesamtemission, gemessen</translation>
    </message>
    <message>
        <source>Total emissivity, predicted</source>
        <translation>Gesamtemission, vorhergesagt</translation>
    </message>
    <message>
        <source>Euclidean distance</source>
        <translation>Euklidischer Abstand</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>The clusters have {} channels, the maps {}</source>
        <translation>Die Cluster haben {} Kanäle, die Karten {}</translation>
    </message>
    <message>
        <source>Train on a map of the same instrument</source>
        <translation>Mit einer Karte desselben Instruments trainieren</translation>
    </message>
    <message>
        <source>Comparing spectra</source>
        <translation>Spektren werden verglichen</translation>
    </message>
    <message>
        <source>Reading spectra</source>
        <translation>Spektren werden gelesen</translation>
    </message>
    <message>
        <source>How near the predicted spectra come</source>
        <translation>Wie nahe die vorhergesagten Spektren kommen</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>mean Euclidean distance</source>
        <translation>mittlerer euklidischer Abstand</translation>
    </message>
    <message>
        <source>mean cosine (−1 is best)</source>
        <translation>mittlerer Kosinus (−1 ist am besten)</translation>
    </message>
    <message>
        <source>relative squared error (1 = the mean spectrum)</source>
        <translation>relativer quadrierter Fehler (1 = das mittlere Spektrum)</translation>
    </message>
    <message>
        <source>relative squared error over the predicted spread</source>
        <translation>relativer quadrierter Fehler, bezogen auf die vorhergesagte Streuung</translation>
    </message>
    <message>
        <source>k-score</source>
        <translation>k-Score</translation>
    </message>
    <message>
        <source>Training spectra of the instrument whose spectra are wanted</source>
        <translation>Trainingsspektren des Instruments, dessen Spektren gewünscht sind</translation>
    </message>
    <message>
        <source>Spectra of the same plasmas by the other instrument</source>
        <translation>Spektren derselben Plasmen vom anderen Instrument</translation>
    </message>
    <message>
        <source>More of the first; learnt from too</source>
        <translation>Weitere der ersten; auch aus ihnen wird gelernt</translation>
    </message>
    <message>
        <source>More of the second</source>
        <translation>Weitere der zweiten</translation>
    </message>
    <message>
        <source>Only one of the two validation maps is given</source>
        <translation>Nur eine der beiden Validierungskarten ist angegeben</translation>
    </message>
    <message>
        <source>Give the maps of both instruments, or none</source>
        <translation>Die Karten beider Instrumente angeben, oder keine</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>model: channels are scaled as the training spectra were; own: by the mean and variance of this map, as the paper does, for maps large and mixed enough to have the same</source>
        <translation>model: Kanäle werden wie die Trainingsspektren skaliert; own: mit Mittelwert und Varianz dieser Karte, wie in der Veröffentlichung, für Karten, die groß und gemischt genug sind, um dieselben zu haben</translation>
    </message>
    <message>
        <source>Transfer by partial least squares</source>
        <translation>Transfer durch partielle kleinste Quadrate</translation>
    </message>
    <message>
        <source>Learns to turn spectra of a secondary instrument into those of a primary one by partial least squares regression on scaled channels, from measurements of the same plasmas.</source>
        <translation>Lernt, Spektren eines sekundären Instruments in die eines primären zu überführen, durch Regression mit partiellen kleinsten Quadraten auf skalierten Kanälen, aus Messungen derselben Plasmen.</translation>
    </message>
    <message>
        <source>For transfer.apply</source>
        <translation>Für transfer.apply</translation>
    </message>
    <message>
        <source>Directions that are kept</source>
        <translation>Richtungen, die behalten werden</translation>
    </message>
    <message>
        <source>Transfer by nearest neighbours</source>
        <translation>Transfer durch nächste Nachbarn</translation>
    </message>
    <message>
        <source>Gives each spectrum of a secondary instrument the mean primary spectrum of the training points whose secondary spectra are nearest to it (Euclidean, scaled channels).</source>
        <translation>Gibt jedem Spektrum eines sekundären Instruments das mittlere primäre Spektrum der Trainingspunkte, deren sekundäre Spektren ihm am nächsten sind (euklidisch, skalierte Kanäle).</translation>
    </message>
    <message>
        <source>Spectra of the secondary instrument</source>
        <translation>Spektren des sekundären Instruments</translation>
    </message>
    <message>
        <source>Predicted spectra of the primary instrument</source>
        <translation>Vorhergesagte Spektren des primären Instruments</translation>
    </message>
    <message>
        <source>Training spectra that the mean is taken of</source>
        <translation>Trainingsspektren, über die gemittelt wird</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>A predicted map that takes more is refused</source>
        <translation>Eine vorhergesagte Karte, die mehr belegt, wird abgelehnt</translation>
    </message>
    <message>
        <source>Apply a transfer</source>
        <translation>Transfer anwenden</translation>
    </message>
    <message>
        <source>Turns the spectra of a secondary instrument into those that the primary one would have seen. The spectra must be prepared as those that the model was trained on.</source>
        <translation>Überführt die Spektren eines sekundären Instruments in die, die das primäre gesehen hätte. Die Spektren müssen wie die aufbereitet sein, mit denen das Modell trainiert wurde.</translation>
    </message>
    <message>
        <source>What was trained (spectral-transfer)</source>
        <translation>Was trainiert wurde (spectral-transfer)</translation>
    </message>
    <message>
        <source>Judge a transfer</source>
        <translation>Transfer beurteilen</translation>
    </message>
    <message>
        <source>Compares predicted spectra with measured ones: Euclidean distance, cosine, relative squared error, and the k-score, the part of the points that keep their cluster under k-means trained on the primary training map.</source>
        <translation>Vergleicht vorhergesagte Spektren mit gemessenen: euklidischer Abstand, Kosinus, relativer quadrierter Fehler und der k-Score, der Anteil der Punkte, die ihren Cluster behalten, mit k-Means, trainiert auf der primären Trainingskarte.</translation>
    </message>
    <message>
        <source>Spectra of the primary instrument</source>
        <translation>Spektren des primären Instruments</translation>
    </message>
    <message>
        <source>Predicted spectra of the same points</source>
        <translation>Vorhergesagte Spektren derselben Punkte</translation>
    </message>
    <message>
        <source>Primary training map, for the k-score</source>
        <translation>Primäre Trainingskarte, für den k-Score</translation>
    </message>
    <message>
        <source>Metrics over all points</source>
        <translation>Maße über alle Punkte</translation>
    </message>
    <message>
        <source>Total emissivity of both, Euclidean distance and cosine of each point</source>
        <translation>Gesamtemission beider, euklidischer Abstand und Kosinus jedes Punkts</translation>
    </message>
    <message>
        <source>Clusters of the measured spectra; empty without a training map</source>
        <translation>Cluster der gemessenen Spektren; leer ohne Trainingskarte</translation>
    </message>
    <message>
        <source>Clusters of the predicted spectra; empty without a training map</source>
        <translation>Cluster der vorhergesagten Spektren; leer ohne Trainingskarte</translation>
    </message>
    <message>
        <source>Of k-means</source>
        <translation>Von k-Means</translation>
    </message>
    <message>
        <source>Training spectra that k-means looks at, drawn at random</source>
        <translation>Trainingsspektren, die k-Means betrachtet, zufällig gezogen</translation>
    </message>
    <message>
        <source>Decides which are drawn, and where k-means starts</source>
        <translation>Bestimmt, welche gezogen werden und wo k-Means beginnt</translation>
    </message>
    <message>
        <source>{} and {} channels are too many for partial least squares</source>
        <translation>{} und {} Kanäle sind zu viele für partielle kleinste Quadrate</translation>
    </message>
    <message>
        <source>Select a range of channels (image.select_range)</source>
        <translation>Einen Bereich von Kanälen wählen (image.select_range)</translation>
    </message>
    <message>
        <source>Fitting components</source>
        <translation>Komponenten werden angepasst</translation>
    </message>
    <message>
        <source>Only one point has valid spectra in both maps</source>
        <translation>Nur ein Punkt hat in beiden Karten gültige Spektren</translation>
    </message>
    <message>
        <source>Use larger maps</source>
        <translation>Größere Karten verwenden</translation>
    </message>
    <message>
        <source>The spectra of the two maps have nothing in common</source>
        <translation>Die Spektren der beiden Karten haben nichts gemeinsam</translation>
    </message>
    <message>
        <source>Check that both maps show the same points</source>
        <translation>Prüfen, ob beide Karten dieselben Punkte zeigen</translation>
    </message>
    <message>
        <source>One map has {} x {} points, the other {} x {}</source>
        <translation>Die eine Karte hat {} x {} Punkte, die andere {} x {}</translation>
    </message>
    <message>
        <source>Give maps of the same plasmas: the same point must have the same place in both</source>
        <translation>Karten derselben Plasmen angeben: derselbe Punkt muss in beiden denselben Ort haben</translation>
    </message>
    <message>
        <source>The model&apos;s networks do not fit its channels</source>
        <translation>Die Netze des Modells passen nicht zu seinen Kanälen</translation>
    </message>
</context>
<context>
    <name>delimited</name>
    <message>
        <source>Choose a folder that you may write to and that has room</source>
        <translation>Einen Ordner mit Schreibrecht und freiem Platz wählen</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>wird geschrieben</translation>
    </message>
    <message>
        <source>Comma-separated text (CSV)</source>
        <translation>Kommagetrennter Text (CSV)</translation>
    </message>
    <message>
        <source>Choose another format</source>
        <translation>Anderes Format wählen</translation>
    </message>
    <message>
        <source>Text of numbers</source>
        <translation>Text aus Zahlen</translation>
    </message>
    <message>
        <source>The folder holds no text files</source>
        <translation>Der Ordner enthält keine Textdateien</translation>
    </message>
    <message>
        <source>Choose a folder with a file a laser line (csv, txt, xl, ...), or with a matrix a channel</source>
        <translation>Einen Ordner mit einer Datei je Laserzeile (csv, txt, xl, ...) oder einer Matrix je Kanal wählen</translation>
    </message>
    <message>
        <source>Choose one file, or line_folder or matrix</source>
        <translation>Eine Datei wählen, oder line_folder oder matrix</translation>
    </message>
    <message>
        <source>Give every line the same number of fields</source>
        <translation>Jeder Zeile gleich viele Felder geben</translation>
    </message>
    <message>
        <source>Write a number, or nothing where none was measured</source>
        <translation>Eine Zahl angeben, oder nichts, wo keine gemessen wurde</translation>
    </message>
    <message>
        <source>The file holds no columns of numbers</source>
        <translation>Die Datei enthält keine Zahlenspalten</translation>
    </message>
    <message>
        <source>Give a line of names and a line of numbers a point</source>
        <translation>Eine Zeile mit Namen und je Punkt eine Zeile mit Zahlen angeben</translation>
    </message>
    <message>
        <source>The time does not rise from line to line</source>
        <translation>Die Zeit steigt nicht von Zeile zu Zeile</translation>
    </message>
    <message>
        <source>Give the points in the order of measurement</source>
        <translation>Die Punkte in der Reihenfolge der Messung angeben</translation>
    </message>
    <message>
        <source>The lines have no column of times</source>
        <translation>Die Zeilen haben keine Zeitspalte</translation>
    </message>
    <message>
        <source>Give step_um instead of the scan speed</source>
        <translation>step_um statt der Scangeschwindigkeit angeben</translation>
    </message>
    <message>
        <source>Only one of line spacing and step along the line is given</source>
        <translation>Von Zeilenabstand und Schrittweite ist nur eines angegeben</translation>
    </message>
    <message>
        <source>Give both (line_spacing_um, and step_um or scan_speed_um_s), or neither</source>
        <translation>Beides angeben (line_spacing_um und step_um oder scan_speed_um_s) oder keines</translation>
    </message>
    <message>
        <source>reading laser lines</source>
        <translation>Laserzeilen werden gelesen</translation>
    </message>
    <message>
        <source>Keep only the lines of one map in the folder</source>
        <translation>Nur die Zeilen einer Karte im Ordner lassen</translation>
    </message>
    <message>
        <source>Give a smaller first point</source>
        <translation>Einen kleineren ersten Punkt angeben</translation>
    </message>
    <message>
        <source>The file holds no line of nothing but numbers</source>
        <translation>Die Datei enthält keine Zeile nur aus Zahlen</translation>
    </message>
    <message>
        <source>Give a matrix of numbers, or read it as a table</source>
        <translation>Eine Matrix aus Zahlen angeben oder als Tabelle lesen</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>wird gelesen</translation>
    </message>
    <message>
        <source>Keep only maps of one size in the folder</source>
        <translation>Nur Karten einer Größe im Ordner lassen</translation>
    </message>
    <message>
        <source>Choose x_column and y_column, or read the file as something else</source>
        <translation>x_column und y_column wählen oder die Datei als etwas anderes lesen</translation>
    </message>
    <message>
        <source>The position is missing</source>
        <translation>Die Position fehlt</translation>
    </message>
    <message>
        <source>Give x and y of every point, or remove the line</source>
        <translation>x und y jedes Punkts angeben oder die Zeile entfernen</translation>
    </message>
    <message>
        <source>finding the grid</source>
        <translation>Raster wird gesucht</translation>
    </message>
    <message>
        <source>The file holds no rows of numbers</source>
        <translation>Die Datei enthält keine Zahlenzeilen</translation>
    </message>
    <message>
        <source>Choose a file with data</source>
        <translation>Eine Datei mit Daten wählen</translation>
    </message>
    <message>
        <source>Give points at equal steps along x and y, or read the file as a table</source>
        <translation>Punkte in gleichen Schritten entlang x und y angeben oder die Datei als Tabelle lesen</translation>
    </message>
    <message>
        <source>Give the points of a regular map, or read the file as a table</source>
        <translation>Die Punkte einer regelmäßigen Karte angeben oder die Datei als Tabelle lesen</translation>
    </message>
    <message>
        <source>Give every point once</source>
        <translation>Jeden Punkt einmal angeben</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>map: a row a point with x, y and channels. line_folder: a file a laser line (give the folder or one of its files). matrix: a number a grid point (a folder of them: a channel each). spectrum: wavelengths and values. table: anything else. auto: what it looks like</source>
        <translation>map: je Punkt eine Zeile mit x, y und Kanälen. line_folder: je Laserzeile eine Datei (den Ordner oder eine seiner Dateien angeben). matrix: je Rasterpunkt eine Zahl (ein Ordner davon: je ein Kanal). spectrum: Wellenlängen und Werte. table: alles andere. auto: wonach es aussieht</translation>
    </message>
    <message>
        <source>Line of names</source>
        <translation>Zeile der Namen</translation>
    </message>
    <message>
        <source>Line that names the columns, from 1. 0 = found</source>
        <translation>Zeile, die die Spalten benennt, ab 1. 0 = wird gesucht</translation>
    </message>
    <message>
        <source>Column of x</source>
        <translation>Spalte von x</translation>
    </message>
    <message>
        <source>Of a map: name or number (from 1). Empty = found by its name, else the first</source>
        <translation>Einer Karte: Name oder Nummer (ab 1). Leer = nach dem Namen gesucht, sonst die erste</translation>
    </message>
    <message>
        <source>Column of y</source>
        <translation>Spalte von y</translation>
    </message>
    <message>
        <source>Of a map: name or number (from 1). Empty = found by its name, else the second</source>
        <translation>Einer Karte: Name oder Nummer (ab 1). Leer = nach dem Namen gesucht, sonst die zweite</translation>
    </message>
    <message>
        <source>Unit of positions</source>
        <translation>Einheit der Positionen</translation>
    </message>
    <message>
        <source>Of a map. auto: what the names say, else µm, or pixels where the steps are 1</source>
        <translation>Einer Karte. auto: was die Namen sagen, sonst µm, oder Pixel, wo die Schritte 1 sind</translation>
    </message>
    <message>
        <source>Unit of wavelengths</source>
        <translation>Einheit der Wellenlängen</translation>
    </message>
    <message>
        <source>nm, µm, cm-1, keV, or index to count the channels. Empty = what the names say, else nm</source>
        <translation>nm, µm, cm-1, keV oder index, um die Kanäle zu zählen. Leer = was die Namen sagen, sonst nm</translation>
    </message>
    <message>
        <source>Pixel width</source>
        <translation>Pixelbreite</translation>
    </message>
    <message>
        <source>Of a matrix. 0 = not known</source>
        <translation>Einer Matrix. 0 = nicht bekannt</translation>
    </message>
    <message>
        <source>Pixel height</source>
        <translation>Pixelhöhe</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>Zeilenabstand</translation>
    </message>
    <message>
        <source>Of laser lines. 0 = not known</source>
        <translation>Von Laserzeilen. 0 = nicht bekannt</translation>
    </message>
    <message>
        <source>Step along the line</source>
        <translation>Schrittweite in der Zeile</translation>
    </message>
    <message>
        <source>Of laser lines. 0 = from the scan speed, or not known</source>
        <translation>Von Laserzeilen. 0 = aus der Scangeschwindigkeit oder nicht bekannt</translation>
    </message>
    <message>
        <source>Scan speed</source>
        <translation>Scangeschwindigkeit</translation>
    </message>
    <message>
        <source>Of laser lines: with the time between two points it gives the step</source>
        <translation>Von Laserzeilen: ergibt mit der Zeit zwischen zwei Punkten die Schrittweite</translation>
    </message>
    <message>
        <source>First point</source>
        <translation>Erster Punkt</translation>
    </message>
    <message>
        <source>Of each laser line, from 1: what comes before is the background before the laser fires</source>
        <translation>Jeder Laserzeile, ab 1: was davor liegt, ist der Untergrund, bevor der Laser feuert</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Of each laser line, from the first point on: what comes after is washout. 0 = to the end</source>
        <translation>Jeder Laserzeile, ab dem ersten Punkt: was danach kommt, ist Auswaschung. 0 = bis zum Ende</translation>
    </message>
    <message>
        <source>Lines run along</source>
        <translation>Zeilen verlaufen entlang</translation>
    </message>
    <message>
        <source>x: each laser line is a row of the map. y: each is a column</source>
        <translation>x: jede Laserzeile ist eine Zeile der Karte. y: jede ist eine Spalte</translation>
    </message>
    <message>
        <source>Back and forth</source>
        <translation>Hin und zurück</translation>
    </message>
    <message>
        <source>Every second laser line was run backwards</source>
        <translation>Jede zweite Laserzeile wurde rückwärts gefahren</translation>
    </message>
    <message>
        <source>A spectrum has a column of wavelengths and one of values; one column is there</source>
        <translation>Ein Spektrum hat eine Spalte mit Wellenlängen und eine mit Werten; vorhanden ist eine Spalte</translation>
    </message>
    <message>
        <source>Give both, with a comma, semicolon, tab or blank between</source>
        <translation>Beide angeben, getrennt durch Komma, Semikolon, Tabulator oder Leerzeichen</translation>
    </message>
    <message>
        <source>The values must rise, or fall, from line to line</source>
        <translation>Die Werte müssen von Zeile zu Zeile steigen oder fallen</translation>
    </message>
    <message>
        <source>Copy it again, or unpack it before it is opened</source>
        <translation>Erneut kopieren oder vor dem Öffnen entpacken</translation>
    </message>
    <message>
        <source>The text is UTF-16</source>
        <translation>Der Text ist UTF-16</translation>
    </message>
    <message>
        <source>Save it as UTF-8 or plain text</source>
        <translation>Als UTF-8 oder reinen Text speichern</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Die Datei ist leer</translation>
    </message>
    <message>
        <source>Choose a file with numbers</source>
        <translation>Eine Datei mit Zahlen wählen</translation>
    </message>
    <message>
        <source>Make room there, or set TMPDIR to another folder</source>
        <translation>Dort Platz schaffen oder TMPDIR auf einen anderen Ordner setzen</translation>
    </message>
    <message>
        <source>text, in memory</source>
        <translation>Text, im Arbeitsspeicher</translation>
    </message>
    <message>
        <source>text, in a temporary file</source>
        <translation>Text, in einer temporären Datei</translation>
    </message>
    <message>
        <source>The file cannot be written: {}</source>
        <translation>Die Datei kann nicht geschrieben werden: {}</translation>
    </message>
    <message>
        <source>A {} cannot be written as CSV</source>
        <translation>Nicht als CSV zu schreiben: {}</translation>
    </message>
    <message>
        <source>A folder cannot be read as a {}</source>
        <translation>Ein Ordner kann nicht gelesen werden als {}</translation>
    </message>
    <message>
        <source>The line has {} fields, the others have {}</source>
        <translation>Die Zeile hat {} Felder, die anderen haben {}</translation>
    </message>
    <message>
        <source>column {}</source>
        <translation>Spalte {}</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no number</source>
        <translation>&quot;{}&quot; ist keine Zahl</translation>
    </message>
    <message>
        <source>The columns are {}, those of {} are {}</source>
        <translation>Die Spalten sind {}, die von {} sind {}</translation>
    </message>
    <message>
        <source>No line has {} points</source>
        <translation>Keine Zeile hat {} Punkte</translation>
    </message>
    <message>
        <source>The map has {} rows and {} columns, {} has {} and {}</source>
        <translation>Die Karte hat {} Zeilen und {} Spalten, {} hat {} und {}</translation>
    </message>
    <message>
        <source>There is no column &quot;{}&quot;</source>
        <translation>Es gibt keine Spalte &quot;{}&quot;</translation>
    </message>
    <message>
        <source>Give its number, from 1 to {}</source>
        <translation>Ihre Nummer angeben, von 1 bis {}</translation>
    </message>
    <message>
        <source>Choose one of: {}</source>
        <translation>Eine wählen von: {}</translation>
    </message>
    <message>
        <source>A map has columns for x, y and at least one channel; {} columns are there</source>
        <translation>Eine Karte hat Spalten für x, y und mindestens einen Kanal; vorhanden sind {} Spalten</translation>
    </message>
    <message>
        <source>The position {} is on no regular grid (steps of about {:.6g} from {:.6g})</source>
        <translation>Die Position {} liegt auf keinem regelmäßigen Raster (Schritte von etwa {:.6g} ab {:.6g})</translation>
    </message>
    <message>
        <source>{} points would lie on a grid of {} x {}</source>
        <translation>{} Punkte lägen auf einem Raster von {} x {}</translation>
    </message>
    <message>
        <source>The point at {}, {} was already given in line {}</source>
        <translation>Der Punkt bei {}, {} wurde schon in Zeile {} angegeben</translation>
    </message>
    <message>
        <source>The value {} breaks the order of the spectral axis</source>
        <translation>Der Wert {} stört die Reihenfolge der Spektralachse</translation>
    </message>
    <message>
        <source>The compressed file is damaged, or unpacks to more than {} bytes</source>
        <translation>Die komprimierte Datei ist beschädigt oder entpackt mehr als {} Bytes groß</translation>
    </message>
    <message>
        <source>A temporary file of {} bytes cannot be made: {}</source>
        <translation>Eine temporäre Datei von {} Bytes kann nicht angelegt werden: {}</translation>
    </message>
    <message>
        <source>{} x {} pixels with {} channels are too many</source>
        <translation>{} x {} Pixel mit {} Kanälen sind zu viele</translation>
    </message>
    <message>
        <source>Row and column</source>
        <translation>Zeile und Spalte</translation>
    </message>
    <message>
        <source>Of a map: the row and the column of each point too, counted from 0</source>
        <translation>Bei einer Karte: auch Zeile und Spalte jedes Punkts, gezählt ab 0</translation>
    </message>
</context>
<context>
    <name>elements</name>
    <message>
        <source>Hydrogen</source>
        <translation>Wasserstoff</translation>
    </message>
    <message>
        <source>Helium</source>
        <translation>Helium</translation>
    </message>
    <message>
        <source>Lithium</source>
        <translation>Lithium</translation>
    </message>
    <message>
        <source>Beryllium</source>
        <translation>Beryllium</translation>
    </message>
    <message>
        <source>Boron</source>
        <translation>Bor</translation>
    </message>
    <message>
        <source>Carbon</source>
        <translation>Kohlenstoff</translation>
    </message>
    <message>
        <source>Nitrogen</source>
        <translation>Stickstoff</translation>
    </message>
    <message>
        <source>Oxygen</source>
        <translation>Sauerstoff</translation>
    </message>
    <message>
        <source>Fluorine</source>
        <translation>Fluor</translation>
    </message>
    <message>
        <source>Neon</source>
        <translation>Neon</translation>
    </message>
    <message>
        <source>Sodium</source>
        <translation>Natrium</translation>
    </message>
    <message>
        <source>Magnesium</source>
        <translation>Magnesium</translation>
    </message>
    <message>
        <source>Aluminium</source>
        <translation>Aluminium</translation>
    </message>
    <message>
        <source>Silicon</source>
        <translation>Silicium</translation>
    </message>
    <message>
        <source>Phosphorus</source>
        <translation>Phosphor</translation>
    </message>
    <message>
        <source>Sulfur</source>
        <translation>Schwefel</translation>
    </message>
    <message>
        <source>Chlorine</source>
        <translation>Chlor</translation>
    </message>
    <message>
        <source>Argon</source>
        <translation>Argon</translation>
    </message>
    <message>
        <source>Potassium</source>
        <translation>Kalium</translation>
    </message>
    <message>
        <source>Calcium</source>
        <translation>Calcium</translation>
    </message>
    <message>
        <source>Scandium</source>
        <translation>Scandium</translation>
    </message>
    <message>
        <source>Titanium</source>
        <translation>Titan</translation>
    </message>
    <message>
        <source>Vanadium</source>
        <translation>Vanadium</translation>
    </message>
    <message>
        <source>Chromium</source>
        <translation>Chrom</translation>
    </message>
    <message>
        <source>Manganese</source>
        <translation>Mangan</translation>
    </message>
    <message>
        <source>Iron</source>
        <translation>Eisen</translation>
    </message>
    <message>
        <source>Cobalt</source>
        <translation>Cobalt</translation>
    </message>
    <message>
        <source>Nickel</source>
        <translation>Nickel</translation>
    </message>
    <message>
        <source>Copper</source>
        <translation>Kupfer</translation>
    </message>
    <message>
        <source>Zinc</source>
        <translation>Zink</translation>
    </message>
    <message>
        <source>Gallium</source>
        <translation>Gallium</translation>
    </message>
    <message>
        <source>Germanium</source>
        <translation>Germanium</translation>
    </message>
    <message>
        <source>Arsenic</source>
        <translation>Arsen</translation>
    </message>
    <message>
        <source>Selenium</source>
        <translation>Selen</translation>
    </message>
    <message>
        <source>Bromine</source>
        <translation>Brom</translation>
    </message>
    <message>
        <source>Krypton</source>
        <translation>Krypton</translation>
    </message>
    <message>
        <source>Rubidium</source>
        <translation>Rubidium</translation>
    </message>
    <message>
        <source>Strontium</source>
        <translation>Strontium</translation>
    </message>
    <message>
        <source>Yttrium</source>
        <translation>Yttrium</translation>
    </message>
    <message>
        <source>Zirconium</source>
        <translation>Zirconium</translation>
    </message>
    <message>
        <source>Niobium</source>
        <translation>Niob</translation>
    </message>
    <message>
        <source>Molybdenum</source>
        <translation>Molybdän</translation>
    </message>
    <message>
        <source>Technetium</source>
        <translation>Technetium</translation>
    </message>
    <message>
        <source>Ruthenium</source>
        <translation>Ruthenium</translation>
    </message>
    <message>
        <source>Rhodium</source>
        <translation>Rhodium</translation>
    </message>
    <message>
        <source>Palladium</source>
        <translation>Palladium</translation>
    </message>
    <message>
        <source>Silver</source>
        <translation>Silber</translation>
    </message>
    <message>
        <source>Cadmium</source>
        <translation>Cadmium</translation>
    </message>
    <message>
        <source>Indium</source>
        <translation>Indium</translation>
    </message>
    <message>
        <source>Tin</source>
        <translation>Zinn</translation>
    </message>
    <message>
        <source>Antimony</source>
        <translation>Antimon</translation>
    </message>
    <message>
        <source>Tellurium</source>
        <translation>Tellur</translation>
    </message>
    <message>
        <source>Iodine</source>
        <translation>Iod</translation>
    </message>
    <message>
        <source>Xenon</source>
        <translation>Xenon</translation>
    </message>
    <message>
        <source>Caesium</source>
        <translation>Caesium</translation>
    </message>
    <message>
        <source>Barium</source>
        <translation>Barium</translation>
    </message>
    <message>
        <source>Lanthanum</source>
        <translation>Lanthan</translation>
    </message>
    <message>
        <source>Cerium</source>
        <translation>Cer</translation>
    </message>
    <message>
        <source>Praseodymium</source>
        <translation>Praseodym</translation>
    </message>
    <message>
        <source>Neodymium</source>
        <translation>Neodym</translation>
    </message>
    <message>
        <source>Promethium</source>
        <translation>Promethium</translation>
    </message>
    <message>
        <source>Samarium</source>
        <translation>Samarium</translation>
    </message>
    <message>
        <source>Europium</source>
        <translation>Europium</translation>
    </message>
    <message>
        <source>Gadolinium</source>
        <translation>Gadolinium</translation>
    </message>
    <message>
        <source>Terbium</source>
        <translation>Terbium</translation>
    </message>
    <message>
        <source>Dysprosium</source>
        <translation>Dysprosium</translation>
    </message>
    <message>
        <source>Holmium</source>
        <translation>Holmium</translation>
    </message>
    <message>
        <source>Erbium</source>
        <translation>Erbium</translation>
    </message>
    <message>
        <source>Thulium</source>
        <translation>Thulium</translation>
    </message>
    <message>
        <source>Ytterbium</source>
        <translation>Ytterbium</translation>
    </message>
    <message>
        <source>Lutetium</source>
        <translation>Lutetium</translation>
    </message>
    <message>
        <source>Hafnium</source>
        <translation>Hafnium</translation>
    </message>
    <message>
        <source>Tantalum</source>
        <translation>Tantal</translation>
    </message>
    <message>
        <source>Tungsten</source>
        <translation>Wolfram</translation>
    </message>
    <message>
        <source>Rhenium</source>
        <translation>Rhenium</translation>
    </message>
    <message>
        <source>Osmium</source>
        <translation>Osmium</translation>
    </message>
    <message>
        <source>Iridium</source>
        <translation>Iridium</translation>
    </message>
    <message>
        <source>Platinum</source>
        <translation>Platin</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>Mercury</source>
        <translation>Quecksilber</translation>
    </message>
    <message>
        <source>Thallium</source>
        <translation>Thallium</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Blei</translation>
    </message>
    <message>
        <source>Bismuth</source>
        <translation>Bismut</translation>
    </message>
    <message>
        <source>Polonium</source>
        <translation>Polonium</translation>
    </message>
    <message>
        <source>Astatine</source>
        <translation>Astat</translation>
    </message>
    <message>
        <source>Radon</source>
        <translation>Radon</translation>
    </message>
    <message>
        <source>Francium</source>
        <translation>Francium</translation>
    </message>
    <message>
        <source>Radium</source>
        <translation>Radium</translation>
    </message>
    <message>
        <source>Actinium</source>
        <translation>Actinium</translation>
    </message>
    <message>
        <source>Thorium</source>
        <translation>Thorium</translation>
    </message>
    <message>
        <source>Protactinium</source>
        <translation>Protactinium</translation>
    </message>
    <message>
        <source>Uranium</source>
        <translation>Uran</translation>
    </message>
    <message>
        <source>Neptunium</source>
        <translation>Neptunium</translation>
    </message>
    <message>
        <source>Plutonium</source>
        <translation>Plutonium</translation>
    </message>
    <message>
        <source>Americium</source>
        <translation>Americium</translation>
    </message>
    <message>
        <source>Curium</source>
        <translation>Curium</translation>
    </message>
    <message>
        <source>Berkelium</source>
        <translation>Berkelium</translation>
    </message>
    <message>
        <source>Californium</source>
        <translation>Californium</translation>
    </message>
    <message>
        <source>Einsteinium</source>
        <translation>Einsteinium</translation>
    </message>
    <message>
        <source>Fermium</source>
        <translation>Fermium</translation>
    </message>
    <message>
        <source>Mendelevium</source>
        <translation>Mendelevium</translation>
    </message>
    <message>
        <source>Nobelium</source>
        <translation>Nobelium</translation>
    </message>
    <message>
        <source>Lawrencium</source>
        <translation>Lawrencium</translation>
    </message>
    <message>
        <source>Rutherfordium</source>
        <translation>Rutherfordium</translation>
    </message>
    <message>
        <source>Dubnium</source>
        <translation>Dubnium</translation>
    </message>
    <message>
        <source>Seaborgium</source>
        <translation>Seaborgium</translation>
    </message>
    <message>
        <source>Bohrium</source>
        <translation>Bohrium</translation>
    </message>
    <message>
        <source>Hassium</source>
        <translation>Hassium</translation>
    </message>
    <message>
        <source>Meitnerium</source>
        <translation>Meitnerium</translation>
    </message>
    <message>
        <source>Darmstadtium</source>
        <translation>Darmstadtium</translation>
    </message>
    <message>
        <source>Roentgenium</source>
        <translation>Roentgenium</translation>
    </message>
    <message>
        <source>Copernicium</source>
        <translation>Copernicium</translation>
    </message>
    <message>
        <source>Nihonium</source>
        <translation>Nihonium</translation>
    </message>
    <message>
        <source>Flerovium</source>
        <translation>Flerovium</translation>
    </message>
    <message>
        <source>Moscovium</source>
        <translation>Moscovium</translation>
    </message>
    <message>
        <source>Livermorium</source>
        <translation>Livermorium</translation>
    </message>
    <message>
        <source>Tennessine</source>
        <translation>Tenness</translation>
    </message>
    <message>
        <source>Oganesson</source>
        <translation>Oganesson</translation>
    </message>
</context>
<context>
    <name>envi</name>
    <message>
        <source>Correct the list, or open the image with its channels sorted by wavelength (option axis = sorted) or counted (axis = counted)</source>
        <translation>Die Liste korrigieren oder das Bild mit nach Wellenlänge sortierten (Option axis = sorted) oder gezählten Kanälen (axis = counted) öffnen</translation>
    </message>
    <message>
        <source>Give 1 (good) or 0 (bad) for every channel, or remove the list</source>
        <translation>Für jeden Kanal 1 (gut) oder 0 (schlecht) angeben oder die Liste entfernen</translation>
    </message>
    <message>
        <source>Give one wavelength a channel, or open the image with counted channels (option axis = counted)</source>
        <translation>Eine Wellenlänge je Kanal angeben oder das Bild mit gezählten Kanälen öffnen (Option axis = counted)</translation>
    </message>
    <message>
        <source>Correct the list, or the number of classes; names must not hold commas</source>
        <translation>Die Liste oder die Anzahl der Klassen korrigieren; Namen dürfen keine Kommas enthalten</translation>
    </message>
    <message>
        <source>Colour levels are from 0 to 255</source>
        <translation>Farbstufen gehen von 0 bis 255</translation>
    </message>
    <message>
        <source>ENVI classification</source>
        <translation>ENVI-Klassifikation</translation>
    </message>
    <message>
        <source>Only label maps can be written as an ENVI classification</source>
        <translation>Nur Klassenkarten können als ENVI-Klassifikation geschrieben werden</translation>
    </message>
    <message>
        <source>Choose another format</source>
        <translation>Anderes Format wählen</translation>
    </message>
    <message>
        <source>Open the file as an image</source>
        <translation>Die Datei als Bild öffnen</translation>
    </message>
    <message>
        <source>The file does not exist</source>
        <translation>Die Datei existiert nicht</translation>
    </message>
    <message>
        <source>Check the path</source>
        <translation>Den Pfad prüfen</translation>
    </message>
    <message>
        <source>Put the header (.hdr) beside the data file</source>
        <translation>Den Header (.hdr) neben die Datendatei legen</translation>
    </message>
    <message>
        <source>Put the data file beside the header, under the same name</source>
        <translation>Die Datendatei unter gleichem Namen neben den Header legen</translation>
    </message>
    <message>
        <source>The file does not start with the word ENVI</source>
        <translation>Die Datei beginnt nicht mit dem Wort ENVI</translation>
    </message>
    <message>
        <source>Choose the header (.hdr) that belongs to the image</source>
        <translation>Den zum Bild gehörenden Header (.hdr) wählen</translation>
    </message>
    <message>
        <source>The brace that opens here is never closed</source>
        <translation>Die hier geöffnete geschweifte Klammer wird nicht geschlossen</translation>
    </message>
    <message>
        <source>Add the closing brace; the header may be cut off</source>
        <translation>Die schließende Klammer ergänzen; der Header ist möglicherweise abgeschnitten</translation>
    </message>
    <message>
        <source>Write a number</source>
        <translation>Eine Zahl angeben</translation>
    </message>
    <message>
        <source>Write a whole number</source>
        <translation>Eine ganze Zahl angeben</translation>
    </message>
    <message>
        <source>Write numbers with commas between them</source>
        <translation>Durch Kommas getrennte Zahlen angeben</translation>
    </message>
    <message>
        <source>Open the images themselves</source>
        <translation>Die Bilder selbst öffnen</translation>
    </message>
    <message>
        <source>Give a number above 0, or remove the line</source>
        <translation>Eine Zahl über 0 angeben oder die Zeile entfernen</translation>
    </message>
    <message>
        <source>Give one name a spectrum, without commas in the names</source>
        <translation>Einen Namen je Spektrum angeben, ohne Kommas in den Namen</translation>
    </message>
    <message>
        <source>Put the reference of this image beside it, or open the image without references (option references = false)</source>
        <translation>Die Referenz dieses Bildes danebenlegen oder das Bild ohne Referenzen öffnen (Option references = false)</translation>
    </message>
    <message>
        <source>ENVI image</source>
        <translation>ENVI-Bild</translation>
    </message>
    <message>
        <source>Spectral axis</source>
        <translation>Spektralachse</translation>
    </message>
    <message>
        <source>Take the wavelengths of the header, or leave them aside and count the channels</source>
        <translation>Die Wellenlängen des Headers nehmen oder nicht beachten und die Kanäle zählen</translation>
    </message>
    <message>
        <source>White and dark references</source>
        <translation>Weiß- und Dunkelreferenzen</translation>
    </message>
    <message>
        <source>Attach the white and dark references that lie beside the image</source>
        <translation>Die neben dem Bild liegenden Weiß- und Dunkelreferenzen anhängen</translation>
    </message>
    <message>
        <source>Distance of two pixels; 0 = as the header says</source>
        <translation>Abstand zweier Pixel; 0 = wie im Header</translation>
    </message>
    <message>
        <source>Pixel width</source>
        <translation>Pixelbreite</translation>
    </message>
    <message>
        <source>Pixel height</source>
        <translation>Pixelhöhe</translation>
    </message>
    <message>
        <source>Write float32, or scale the values first</source>
        <translation>Als float32 schreiben oder zuerst die Werte skalieren</translation>
    </message>
    <message>
        <source>Interleave</source>
        <translation>Anordnung</translation>
    </message>
    <message>
        <source>Order of the numbers: bil (line by line), bip (pixel by pixel) or bsq (band by band)</source>
        <translation>Reihenfolge der Zahlen: bil (Zeile für Zeile), bip (Pixel für Pixel) oder bsq (Band für Band)</translation>
    </message>
    <message>
        <source>Data type</source>
        <translation>Datentyp</translation>
    </message>
    <message>
        <source>Numbers in the file; whole numbers are rounded, and must fit</source>
        <translation>Zahlen in der Datei; bei ganzen Zahlen wird gerundet, und die Werte müssen passen</translation>
    </message>
    <message>
        <source>Write the references of the image beside it, as WHITEREF_ and DARKREF_ files</source>
        <translation>Die Referenzen des Bildes als WHITEREF_- und DARKREF_-Dateien danebenschreiben</translation>
    </message>
    <message>
        <source>Only images can be written as an ENVI image</source>
        <translation>Nur Bilder können als ENVI-Bild geschrieben werden</translation>
    </message>
    <message>
        <source>Choose another file name</source>
        <translation>Anderen Dateinamen wählen</translation>
    </message>
    <message>
        <source>The header does not tell this size</source>
        <translation>Der Header nennt diese Größe nicht</translation>
    </message>
    <message>
        <source>Known are 1 (uint8), 2 (int16), 3 (int32), 4 (float32), 5 (float64), 6 and 9 (complex), 12 (uint16), 13 (uint32), 14 (int64) and 15 (uint64)</source>
        <translation>Bekannt sind 1 (uint8), 2 (int16), 3 (int32), 4 (float32), 5 (float64), 6 und 9 (komplex), 12 (uint16), 13 (uint32), 14 (int64) und 15 (uint64)</translation>
    </message>
    <message>
        <source>The header does not tell the data type</source>
        <translation>Der Header nennt den Datentyp nicht</translation>
    </message>
    <message>
        <source>The header does not tell the interleave</source>
        <translation>Der Header nennt die Anordnung (interleave) nicht</translation>
    </message>
    <message>
        <source>Give bsq, bil or bip</source>
        <translation>bsq, bil oder bip angeben</translation>
    </message>
    <message>
        <source>Check samples, lines and bands</source>
        <translation>samples, lines und bands prüfen</translation>
    </message>
    <message>
        <source>Give the bytes before the first number, 0 or more</source>
        <translation>Die Bytes vor der ersten Zahl angeben, 0 oder mehr</translation>
    </message>
    <message>
        <source>Give 0 (little endian) or 1 (big endian)</source>
        <translation>0 (Little Endian) oder 1 (Big Endian) angeben</translation>
    </message>
    <message>
        <source>The data are compressed</source>
        <translation>Die Daten sind komprimiert</translation>
    </message>
    <message>
        <source>Unpack the data file with gunzip and set this to 0</source>
        <translation>Die Datendatei mit gunzip entpacken und dies auf 0 setzen</translation>
    </message>
    <message>
        <source>Set bands to 1, samples to the channels and lines to the spectra</source>
        <translation>bands auf 1, samples auf die Kanäle und lines auf die Spektren setzen</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to and that has room</source>
        <translation>Einen Ordner mit Schreibrecht und freiem Platz wählen</translation>
    </message>
    <message>
        <source>Check the path and that you may read it</source>
        <translation>Pfad und Leserecht prüfen</translation>
    </message>
    <message>
        <source>Check the disk or the network, then open it anew</source>
        <translation>Datenträger oder Netzwerk prüfen, dann neu öffnen</translation>
    </message>
    <message>
        <source>Another program has cut it short: restore it and open it anew</source>
        <translation>Ein anderes Programm hat sie gekürzt: wiederherstellen und neu öffnen</translation>
    </message>
    <message>
        <source>The wavelengths neither rise nor fall throughout: entry {} is {}</source>
        <translation>Die Wellenlängen steigen oder fallen nicht durchgehend: Eintrag {} ist {}</translation>
    </message>
    <message>
        <source>The bad-band list has {} entries for {} channels</source>
        <translation>Die Liste schlechter Bänder hat {} Einträge für {} Kanäle</translation>
    </message>
    <message>
        <source>The list has {} wavelengths for {} channels</source>
        <translation>Die Liste hat {} Wellenlängen für {} Kanäle</translation>
    </message>
    <message>
        <source>The list has {} entries; {} are needed</source>
        <translation>Die Liste hat {} Einträge; nötig sind {}</translation>
    </message>
    <message>
        <source>{} classes are not possible</source>
        <translation>{} Klassen sind nicht möglich</translation>
    </message>
    <message>
        <source>Give a number from 1 to {}</source>
        <translation>Eine Zahl von 1 bis {} angeben</translation>
    </message>
    <message>
        <source>Class {}</source>
        <translation>Klasse {}</translation>
    </message>
    <message>
        <source>Class {} has the colour level {}</source>
        <translation>Klasse {} hat die Farbstufe {}</translation>
    </message>
    <message>
        <source>The value {} at row {}, column {} is not one of the classes 0 to {} of the header</source>
        <translation>Der Wert {} in Zeile {}, Spalte {} ist keine der Klassen 0 bis {} des Headers</translation>
    </message>
    <message>
        <source>Correct classes in {}, or open the file as an image</source>
        <translation>classes in {} korrigieren oder die Datei als Bild öffnen</translation>
    </message>
    <message>
        <source>A classification has 1 band, not {}</source>
        <translation>Eine Klassifikation hat 1 Band, nicht {}</translation>
    </message>
    <message>
        <source>A map of {} points is too large</source>
        <translation>Eine Karte mit {} Punkten ist zu groß</translation>
    </message>
    <message>
        <source>At most {} points are read</source>
        <translation>Höchstens {} Punkte werden gelesen</translation>
    </message>
    <message>
        <source>reading {}</source>
        <translation>{} wird gelesen</translation>
    </message>
    <message>
        <source>There is no header: neither {} nor {} is in the folder</source>
        <translation>Es gibt keinen Header: weder {} noch {} ist im Ordner</translation>
    </message>
    <message>
        <source>The data file of this header is not in the folder: looked for {}, without an extension or with one of {}</source>
        <translation>Die Datendatei dieses Headers ist nicht im Ordner: gesucht wurde {}, ohne Endung oder mit einer von {}</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no number</source>
        <translation>&quot;{}&quot; ist keine Zahl</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no whole number</source>
        <translation>&quot;{}&quot; ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>Entry {} of the list, &quot;{}&quot;, is no number</source>
        <translation>Eintrag {} der Liste, &quot;{}&quot;, ist keine Zahl</translation>
    </message>
    <message>
        <source>The header only points at other images: &quot;{}&quot;</source>
        <translation>Der Header verweist nur auf andere Bilder: &quot;{}&quot;</translation>
    </message>
    <message>
        <source>The data cannot be divided by {}</source>
        <translation>Die Daten können nicht durch {} geteilt werden</translation>
    </message>
    <message>
        <source>There are {} names for {} spectra</source>
        <translation>Es gibt {} Namen für {} Spektren</translation>
    </message>
    <message>
        <source>The reference has {} {}, but the image has {}</source>
        <translation>Die Referenz hat {} {}, das Bild jedoch {}</translation>
    </message>
    <message>
        <source>The value {} at row {}, column {}, channel {} does not fit the data type: it holds whole numbers from {} to {}</source>
        <translation>Der Wert {} in Zeile {}, Spalte {}, Kanal {} passt nicht in den Datentyp: er fasst ganze Zahlen von {} bis {}</translation>
    </message>
    <message>
        <source>writing {}</source>
        <translation>{} wird geschrieben</translation>
    </message>
    <message>
        <source>The header {} belongs to {}</source>
        <translation>Der Header {} gehört zu {}</translation>
    </message>
    <message>
        <source>Add a line &quot;{} = ...&quot; to the header</source>
        <translation>Eine Zeile &quot;{} = ...&quot; im Header ergänzen</translation>
    </message>
    <message>
        <source>A size of {} is not possible</source>
        <translation>Eine Größe von {} ist nicht möglich</translation>
    </message>
    <message>
        <source>Give a whole number from 1 to {}</source>
        <translation>Eine ganze Zahl von 1 bis {} angeben</translation>
    </message>
    <message>
        <source>The data type {} is not known</source>
        <translation>Der Datentyp {} ist unbekannt</translation>
    </message>
    <message>
        <source>The interleave &quot;{}&quot; is not known</source>
        <translation>Die Anordnung (interleave) &quot;{}&quot; ist unbekannt</translation>
    </message>
    <message>
        <source>An image of {} x {} pixels and {} bands is too large</source>
        <translation>Ein Bild mit {} x {} Pixeln und {} Bändern ist zu groß</translation>
    </message>
    <message>
        <source>The offset {} is negative</source>
        <translation>Der Versatz {} ist negativ</translation>
    </message>
    <message>
        <source>The byte order {} is not known</source>
        <translation>Die Bytereihenfolge {} ist unbekannt</translation>
    </message>
    <message>
        <source>The data file has {} bytes, but {} rows x {} columns x {} channels of data type {} behind an offset of {} need {} bytes</source>
        <translation>Die Datendatei hat {} Bytes, doch {} Zeilen x {} Spalten x {} Kanäle vom Datentyp {} hinter einem Versatz von {} brauchen {} Bytes</translation>
    </message>
    <message>
        <source>Copy the data file anew, or correct samples, lines, bands, data type and header offset in {}</source>
        <translation>Die Datendatei neu kopieren oder samples, lines, bands, data type und header offset korrigieren in {}</translation>
    </message>
    <message>
        <source>A spectral library has 1 band, not {}</source>
        <translation>Eine Spektralbibliothek hat 1 Band, nicht {}</translation>
    </message>
    <message>
        <source>ENVI file, {}, read on demand</source>
        <translation>ENVI-Datei, {}, bei Bedarf gelesen</translation>
    </message>
    <message>
        <source>The file cannot be written: {}</source>
        <translation>Die Datei kann nicht geschrieben werden: {}</translation>
    </message>
    <message>
        <source>The file cannot be opened: {}</source>
        <translation>Die Datei kann nicht geöffnet werden: {}</translation>
    </message>
    <message>
        <source>The file cannot be read: {}</source>
        <translation>Die Datei kann nicht gelesen werden: {}</translation>
    </message>
    <message>
        <source>The file ends at byte {}, although it was longer when opened</source>
        <translation>Die Datei endet bei Byte {}, obwohl sie beim Öffnen länger war</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>writing {}</source>
        <translation>{} wird geschrieben</translation>
    </message>
</context>
<context>
    <name>figure</name>
    <message>
        <source>Choose one of its columns</source>
        <translation>Eine ihrer Spalten wählen</translation>
    </message>
    <message>
        <source>A figure of {} x {} pixels was asked for</source>
        <translation>Eine Abbildung von {} x {} Pixeln wurde angefordert</translation>
    </message>
    <message>
        <source>Column {} of a feature map with {} columns was asked for</source>
        <translation>Spalte {} einer Merkmalskarte mit {} Spalten wurde angefordert</translation>
    </message>
    <message>
        <source>The folder cannot be made: {}</source>
        <translation>Der Ordner kann nicht angelegt werden: {}</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Anderen Ordner wählen</translation>
    </message>
    <message>
        <source>The export &quot;{}&quot; is not inside the output folder</source>
        <translation>Der Export &quot;{}&quot; liegt nicht im Ausgabeordner</translation>
    </message>
    <message>
        <source>Write a file name, or a path below the output folder</source>
        <translation>Einen Dateinamen oder einen Pfad unterhalb des Ausgabeordners angeben</translation>
    </message>
    <message>
        <source>There is no result &quot;{}&quot; yet</source>
        <translation>Es gibt noch kein Ergebnis &quot;{}&quot;</translation>
    </message>
    <message>
        <source>Run the recipe first</source>
        <translation>Zuerst das Rezept ausführen</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>from</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>parameters other than the defaults</source>
        <translation>vom Standard abweichende Parameter</translation>
    </message>
    <message>
        <source>How it was made</source>
        <translation>Wie es entstanden ist</translation>
    </message>
    <message>
        <source>{} cannot hold a {}</source>
        <translation>{} kann diese Art nicht aufnehmen: {}</translation>
    </message>
    <message>
        <source>Choose another writer</source>
        <translation>Anderes Schreibmodul wählen</translation>
    </message>
    <message>
        <source>writing {}</source>
        <translation>{} wird geschrieben</translation>
    </message>
    <message>
        <source>Lithoscope report</source>
        <translation>Lithoscope-Bericht</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no table</source>
        <translation>&quot;{}&quot; ist keine Tabelle</translation>
    </message>
    <message>
        <source>Name an output that is a table</source>
        <translation>Eine Ausgabe nennen, die eine Tabelle ist</translation>
    </message>
    <message>
        <source>drawing {}</source>
        <translation>zeichne {}</translation>
    </message>
    <message>
        <source>Areas: {}</source>
        <translation>Flächen: {}</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>The map has {} points, its grid {}</source>
        <translation>Die Karte hat {} Punkte, ihr Raster {}</translation>
    </message>
    <message>
        <source>Make the map anew</source>
        <translation>Die Karte neu erzeugen</translation>
    </message>
    <message>
        <source>The picture is empty</source>
        <translation>Das Bild ist leer</translation>
    </message>
    <message>
        <source>Give a width from 200 to 16000 and a height from 150 to 16000 pixels, 200 million together, or no height for the one that fits</source>
        <translation>Eine Breite von 200 bis 16000 und eine Höhe von 150 bis 16000 Pixeln angeben, zusammen höchstens 200 Millionen, oder keine Höhe, damit die passende genommen wird</translation>
    </message>
    <message>
        <source>There is no memory for a picture of {} x {} pixels</source>
        <translation>Für ein Bild von {} x {} Pixeln reicht der Arbeitsspeicher nicht</translation>
    </message>
    <message>
        <source>Choose a smaller size</source>
        <translation>Eine kleinere Größe wählen</translation>
    </message>
    <message>
        <source>The figure could not be drawn</source>
        <translation>Die Abbildung konnte nicht gezeichnet werden</translation>
    </message>
    <message>
        <source>A figure cannot be written as &quot;{}&quot;</source>
        <translation>Eine Abbildung kann nicht als &quot;{}&quot; geschrieben werden</translation>
    </message>
    <message>
        <source>Choose one of: {}</source>
        <translation>Einen wählen von: {}</translation>
    </message>
    <message>
        <source>The picture could not be made ({})</source>
        <translation>Das Bild konnte nicht erzeugt werden ({})</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no number</source>
        <translation>&quot;{}&quot; ist keine Zahl</translation>
    </message>
    <message>
        <source>Write a number, or nothing</source>
        <translation>Eine Zahl angeben oder nichts</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no size of a figure</source>
        <translation>&quot;{}&quot; ist keine Größe einer Abbildung</translation>
    </message>
    <message>
        <source>Write it like &quot;120 mm&quot;, &quot;12 cm&quot;, &quot;5 in&quot; or &quot;1600 px&quot;</source>
        <translation>In der Form &quot;120 mm&quot;, &quot;12 cm&quot;, &quot;5 in&quot; oder &quot;1600 px&quot; angeben</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Above the map</source>
        <translation>Über der Karte</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Of the whole figure: &quot;120 mm&quot; or &quot;1600 px&quot;</source>
        <translation>Der ganzen Abbildung: &quot;120 mm&quot; oder &quot;1600 px&quot;</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Of the whole figure; what the map asks for where empty</source>
        <translation>Der ganzen Abbildung; wenn leer, wie es die Karte verlangt</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Dots per inch: pixels of pictures, and the size of letters</source>
        <translation>Punkte je Zoll: Pixel von Bildern und Größe der Schrift</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>A family that is installed; the program&apos;s own where empty</source>
        <translation>Eine installierte Schriftfamilie; wenn leer, die des Programms</translation>
    </message>
    <message>
        <source>Font size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>In points; 0 is in proportion to the width</source>
        <translation>In Punkt; 0 richtet sich nach der Breite</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light ink on a dark page</source>
        <translation>Helle Zeichnung auf dunklem Grund</translation>
    </message>
    <message>
        <source>Transparent</source>
        <translation>Durchsichtig</translation>
    </message>
    <message>
        <source>No page behind the figure</source>
        <translation>Kein Grund hinter der Abbildung</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Names of the classes, or the colour bar</source>
        <translation>Namen der Klassen oder die Farbleiste</translation>
    </message>
    <message>
        <source>Area %</source>
        <translation>Fläche in %</translation>
    </message>
    <message>
        <source>The share of each class of the labelled area, in the legend</source>
        <translation>Der Anteil jeder Klasse an der klassifizierten Fläche, in der Legende</translation>
    </message>
    <message>
        <source>Scale bar</source>
        <translation>Maßstabsleiste</translation>
    </message>
    <message>
        <source>Below the map</source>
        <translation>Unter der Karte</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>Achsen</translation>
    </message>
    <message>
        <source>Coordinates of the sample along the edges of the map</source>
        <translation>Koordinaten der Probe an den Rändern der Karte</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>Pfeil</translation>
    </message>
    <message>
        <source>Words beside an arrow: &quot;N&quot;, &quot;up&quot;; no arrow where empty</source>
        <translation>Text neben einem Pfeil: &quot;N&quot;, &quot;oben&quot;; kein Pfeil, wenn leer</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Of the arrow, clockwise from the top of the map</source>
        <translation>Des Pfeils, im Uhrzeigersinn vom oberen Rand der Karte aus</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Hatches on the classes, for people and printers without colour</source>
        <translation>Schraffuren auf den Klassen, für Menschen und Drucker ohne Farbe</translation>
    </message>
    <message>
        <source>Letters as shapes</source>
        <translation>Schrift als Formen</translation>
    </message>
    <message>
        <source>In SVG and PDF: the same look with any fonts, but no text</source>
        <translation>In SVG und PDF: dasselbe Aussehen bei allen Schriften, aber kein Text</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Of a map of values</source>
        <translation>Einer Karte von Werten</translation>
    </message>
    <message>
        <source>Stretch from</source>
        <translation>Spreizung von</translation>
    </message>
    <message>
        <source>The percentile of the values that gets the first colour</source>
        <translation>Das Perzentil der Werte, das die erste Farbe erhält</translation>
    </message>
    <message>
        <source>Stretch to</source>
        <translation>Spreizung bis</translation>
    </message>
    <message>
        <source>The percentile of the values that gets the last colour</source>
        <translation>Das Perzentil der Werte, das die letzte Farbe erhält</translation>
    </message>
    <message>
        <source>Lowest value</source>
        <translation>Kleinster Wert</translation>
    </message>
    <message>
        <source>That of the first colour, in the place of the percentile</source>
        <translation>Der der ersten Farbe, anstelle des Perzentils</translation>
    </message>
    <message>
        <source>Highest value</source>
        <translation>Größter Wert</translation>
    </message>
    <message>
        <source>That of the last colour, in the place of the percentile</source>
        <translation>Der der letzten Farbe, anstelle des Perzentils</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Spreizung</translation>
    </message>
    <message>
        <source>How the colours are spread over the values</source>
        <translation>Wie die Farben über die Werte verteilt werden</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Title of the colour bar; the map&apos;s name where empty</source>
        <translation>Titel der Farbleiste; wenn leer, der Name der Karte</translation>
    </message>
    <message>
        <source>There is no column &quot;{}&quot;</source>
        <translation>Es gibt keine Spalte &quot;{}&quot;</translation>
    </message>
    <message>
        <source>reading the image</source>
        <translation>Bild wird gelesen</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Of a feature map its name or number, of an image the position of a channel: &quot;2200 nm&quot;</source>
        <translation>Bei einer Merkmalskarte Name oder Nummer, bei einem Bild die Lage eines Kanals: &quot;2200 nm&quot;</translation>
    </message>
    <message>
        <source>Figure with legend</source>
        <translation>Abbildung mit Legende</translation>
    </message>
    <message>
        <source>Map alone, one pixel a point, with world file</source>
        <translation>Karte allein, ein Pixel je Punkt, mit World-Datei</translation>
    </message>
    <message>
        <source>World file</source>
        <translation>World-Datei</translation>
    </message>
    <message>
        <source>Beside the picture (.pgw, .tfw): where its pixels lie, in µm</source>
        <translation>Neben dem Bild (.pgw, .tfw): wo seine Pixel liegen, in µm</translation>
    </message>
    <message>
        <source>y axis</source>
        <translation>y-Achse</translation>
    </message>
    <message>
        <source>up: y = minus the sample&apos;s y, so that the map stands upright in GIS programs; down: the sample&apos;s own y</source>
        <translation>up: y = minus y der Probe, damit die Karte in GIS-Programmen aufrecht steht; down: das y der Probe selbst</translation>
    </message>
    <message>
        <source>A {} cannot be drawn as a map</source>
        <translation>Nicht als Karte darstellbar: {}</translation>
    </message>
    <message>
        <source>Choose a label map, a feature map or an image</source>
        <translation>Eine Klassenkarte, eine Merkmalskarte oder ein Bild wählen</translation>
    </message>
    <message>
        <source>A picture of {} x {} pixels is too large</source>
        <translation>Ein Bild von {} x {} Pixeln ist zu groß</translation>
    </message>
    <message>
        <source>At most 32767 pixels a side are written; choose ENVI</source>
        <translation>Höchstens 32767 Pixel je Seite werden geschrieben; ENVI wählen</translation>
    </message>
    <message>
        <source>The report could not be drawn</source>
        <translation>Der Bericht konnte nicht gezeichnet werden</translation>
    </message>
    <message>
        <source>and {} more rows: in the report as HTML</source>
        <translation>und {} weitere Zeilen: im Bericht als HTML</translation>
    </message>
    <message>
        <source>The picture &quot;{}&quot; cannot be read</source>
        <translation>Das Bild &quot;{}&quot; kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Make it anew</source>
        <translation>Es neu erzeugen</translation>
    </message>
    <message>
        <source>A radar chart of {} pixels was asked for</source>
        <translation>Ein Netzdiagramm von {} Pixeln wurde angefordert</translation>
    </message>
    <message>
        <source>Give a width from 80 to 8000 pixels</source>
        <translation>Eine Breite von 80 bis 8000 Pixeln angeben</translation>
    </message>
    <message>
        <source>The TIFF could not be made</source>
        <translation>Das TIFF konnte nicht erzeugt werden</translation>
    </message>
    <message>
        <source>Choose a smaller size, or another format</source>
        <translation>Eine kleinere Größe oder ein anderes Format wählen</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>Less than 1 shows more of what is dark, more than 1 of what is bright</source>
        <translation>Kleiner als 1 zeigt mehr vom Dunklen, größer als 1 mehr vom Hellen</translation>
    </message>
</context>
<context>
    <name>hdf5</name>
    <message>
        <source>Choose a file that holds numbers</source>
        <translation>Eine Datei wählen, die Zahlen enthält</translation>
    </message>
    <message>
        <source>The file holds no dataset of numbers</source>
        <translation>Die Datei enthält keinen Datensatz aus Zahlen</translation>
    </message>
    <message>
        <source>Several datasets could be the image</source>
        <translation>Mehrere Datensätze könnten das Bild sein</translation>
    </message>
    <message>
        <source>No dataset has one, two or three dimensions</source>
        <translation>Kein Datensatz hat eine, zwei oder drei Dimensionen</translation>
    </message>
    <message>
        <source>HDF5 dataset</source>
        <translation>HDF5-Datensatz</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Where the axes have the letter n: rows of the map that the points make, row by row. 0 = one row a point</source>
        <translation>Wenn die Achsen den Buchstaben n haben: Zeilen der Karte, die die Punkte zeilenweise bilden. 0 = eine Zeile je Punkt</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Path of the dataset in the file. Empty = the largest one of three dimensions, else of two</source>
        <translation>Pfad des Datensatzes in der Datei. Leer = der größte mit drei Dimensionen, sonst mit zwei</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>Achsen</translation>
    </message>
    <message>
        <source>One letter a dimension: y rows, x columns, c channels, n points, 0 = its first index only. Empty = yxc, or cyx where the wavelengths say so; yx for two dimensions, or nc where the wavelengths say so</source>
        <translation>Ein Buchstabe je Dimension: y Zeilen, x Spalten, c Kanäle, n Punkte, 0 = nur ihr erster Index. Leer = yxc, oder cyx, wo die Wellenlängen dafür sprechen; yx bei zwei Dimensionen, oder nc, wo die Wellenlängen dafür sprechen</translation>
    </message>
    <message>
        <source>Wavelengths</source>
        <translation>Wellenlängen</translation>
    </message>
    <message>
        <source>Path of the list of wavelengths or energies. Empty = found by its name and length</source>
        <translation>Pfad der Liste der Wellenlängen oder Energien. Leer = nach Name und Länge gesucht</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Of the wavelengths: nm, µm, cm-1, keV. Empty = what the file says, else guessed</source>
        <translation>Der Wellenlängen: nm, µm, cm-1, keV. Leer = was die Datei sagt, sonst geschätzt</translation>
    </message>
    <message>
        <source>Pixel width</source>
        <translation>Pixelbreite</translation>
    </message>
    <message>
        <source>0 = what the file says</source>
        <translation>0 = was die Datei sagt</translation>
    </message>
    <message>
        <source>Pixel height</source>
        <translation>Pixelhöhe</translation>
    </message>
    <message>
        <source>Choose a list with one value a channel, or other axes</source>
        <translation>Eine Liste mit einem Wert je Kanal oder andere Achsen wählen</translation>
    </message>
    <message>
        <source>Choose one of: {}</source>
        <translation>Einen wählen von: {}</translation>
    </message>
    <message>
        <source>There is no dataset of numbers called &quot;{}&quot;</source>
        <translation>Es gibt keinen Zahlendatensatz namens &quot;{}&quot;</translation>
    </message>
    <message>
        <source>The wavelengths have the size {}, the image has {} channels</source>
        <translation>Die Wellenlängen haben die Größe {}, das Bild hat {} Kanäle</translation>
    </message>
</context>
<context>
    <name>lithoscope</name>
    <message>
        <source>A workbench for mineral maps from LIBS and hyperspectral images.</source>
        <translation>Eine Werkbank für Mineralkarten aus LIBS- und Hyperspektralbildern.</translation>
    </message>
    <message>
        <source>A recipe (.json), or images and maps to look at.</source>
        <translation>Ein Rezept (.json) oder Bilder und Karten zum Ansehen.</translation>
    </message>
    <message>
        <source>Some plugins were not loaded:
%1</source>
        <translation>Einige Erweiterungen wurden nicht geladen:
%1</translation>
    </message>
</context>
<context>
    <name>lithoscope::AbundancePanel</name>
    <message>
        <source>Modal abundance</source>
        <translation>Modale Häufigkeit</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Side of the square blocks that the bootstrap draws. Choose it larger than the grains: neighbouring points belong to the same grain and are no independent observations</source>
        <translation>Seitenlänge der quadratischen Blöcke, die das Bootstrap-Verfahren zieht. Größer als die Körner wählen: benachbarte Punkte gehören zum selben Korn und sind keine unabhängigen Beobachtungen</translation>
    </message>
    <message>
        <source>Block size</source>
        <translation>Blockgröße</translation>
    </message>
    <message>
        <source>Abundance with intervals</source>
        <translation>Häufigkeit mit Intervallen</translation>
    </message>
    <message>
        <source>Blocks of</source>
        <translation>Blöcke von</translation>
    </message>
    <message>
        <source>95 % of 1000 bootstrap samples of blocks lie in the interval</source>
        <translation>95 % von 1000 Bootstrap-Stichproben der Blöcke liegen im Intervall</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>area [%]</source>
        <translation>Fläche [%]</translation>
    </message>
</context>
<context>
    <name>lithoscope::AgreementPanel</name>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>Agreement by class</source>
        <translation>Übereinstimmung nach Klasse</translation>
    </message>
    <message>
        <source>Rows: what the points are in the reference. Columns: what the map says.
A click on a cell shows its points on the third map; another click shows all again</source>
        <translation>Zeilen: was die Punkte in der Referenz sind. Spalten: was die Karte sagt.
Ein Klick auf eine Zelle zeigt ihre Punkte auf der dritten Karte; ein weiterer Klick zeigt wieder alle</translation>
    </message>
    <message>
        <source>Precision: of the points that were given the class, how many bear it in the reference.
Recall: of the points that bear it in the reference, how many were given it.
F1: the harmonic mean of the two</source>
        <translation>Präzision: wie viele der Punkte, die die Klasse erhielten, sie auch in der Referenz tragen.
Trefferquote: wie viele der Punkte, die sie in der Referenz tragen, sie erhielten.
F1: das harmonische Mittel von beiden</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>Nach Klasse</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Kappa</source>
        <translation>Kappa</translation>
    </message>
    <message>
        <source>Adjusted Rand</source>
        <translation>Rand-Index</translation>
    </message>
    <message>
        <source>Mean F1</source>
        <translation>Mittleres F1</translation>
    </message>
    <message>
        <source>At borders</source>
        <translation>An Rändern</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Share of the points for which both maps say the same mineral</source>
        <translation>Anteil der Punkte, für die beide Karten dasselbe Mineral nennen</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa: agreement beyond what chance would give with these areas. 0 = chance, 1 = full agreement</source>
        <translation>Cohens Kappa: Übereinstimmung über die hinaus, die der Zufall bei diesen Flächen ergäbe. 0 = Zufall, 1 = volle Übereinstimmung</translation>
    </message>
    <message>
        <source>Adjusted Rand index: whether the same points are kept together, whatever the classes are called. 0 = chance, 1 = full agreement</source>
        <translation>Angepasster Rand-Index: ob dieselben Punkte zusammenbleiben, gleich wie die Klassen heißen. 0 = Zufall, 1 = volle Übereinstimmung</translation>
    </message>
    <message>
        <source>F1 averaged over the classes of the reference, each counted once however rare it is</source>
        <translation>F1, gemittelt über die Klassen der Referenz; jede zählt einmal, wie selten sie auch ist</translation>
    </message>
    <message>
        <source>Accuracy at points beside another mineral, and at all others</source>
        <translation>Genauigkeit an Punkten neben einem anderen Mineral und an allen übrigen</translation>
    </message>
    <message>
        <source>Points that are labelled in both maps; nothing else counts</source>
        <translation>Punkte, die in beiden Karten eine Klasse haben; nichts anderes zählt</translation>
    </message>
    <message>
        <source>Points: %1 (rows) as %2 says (columns)</source>
        <translation>Punkte: %1 (Zeilen), wie %2 sagt (Spalten)</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>%1, else %2</source>
        <translation>%1, sonst %2</translation>
    </message>
    <message>
        <source>is \ said to be</source>
        <translation>ist \ laut Karte</translation>
    </message>
    <message>
        <source>%1 of the points that are %2 in the reference</source>
        <translation>%1 der Punkte, die in der Referenz %2 sind</translation>
    </message>
</context>
<context>
    <name>lithoscope::AlignPage</name>
    <message>
        <source>Two maps are needed to align them.
Open a recipe with two images, or open both images together.</source>
        <translation>Zum Ausrichten werden zwei Karten gebraucht.
Ein Rezept mit zwei Bildern öffnen, oder beide Bilder zusammen.</translation>
    </message>
    <message>
        <source>Matching points</source>
        <translation>Passpunkte</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the selected point (Del)</source>
        <translation>Den gewählten Punkt löschen (Entf)</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Open matching points from a file</source>
        <translation>Passpunkte aus einer Datei öffnen</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Sichern …</translation>
    </message>
    <message>
        <source>Save the matching points as a file</source>
        <translation>Die Passpunkte als Datei sichern</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>erwartet</translation>
    </message>
    <message>
        <source>Now click the same place in %1 (Esc cancels)</source>
        <translation>Jetzt dieselbe Stelle in %1 anklicken (Esc bricht ab)</translation>
    </message>
    <message>
        <source>Points: %1</source>
        <translation>Punkte: %1</translation>
    </message>
    <message>
        <source>With enough points, both maps are shown here</source>
        <translation>Mit genügend Punkten sind hier beide Karten zu sehen</translation>
    </message>
    <message>
        <source>Now the same place in %1 (Enter: as expected, Esc: cancel)</source>
        <translation>Nun dieselbe Stelle in %1 (Enter: wie erwartet, Esc: abbrechen)</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Snap</source>
        <translation>Einrasten</translation>
    </message>
    <message>
        <source>Move the selected point to the best match near it (S)</source>
        <translation>Den gewählten Punkt auf die ähnlichste Stelle in seiner Nähe setzen (S)</translation>
    </message>
    <message>
        <source>Select the point that is to snap: click it in a map or in the table</source>
        <translation>Wählen Sie den Punkt, der einrasten soll: ein Klick in einer Karte oder in der Tabelle</translation>
    </message>
    <message>
        <source>Snapping needs a fit, which tells how one map lies on the other. %1</source>
        <translation>Zum Einrasten braucht es eine Anpassung, die sagt, wie eine Karte auf der anderen liegt. %1</translation>
    </message>
    <message>
        <source>%1 moved by %2 px: mutual information %3 bit, before %4 bit</source>
        <translation>%1 um %2 px verschoben: Transinformation %3 bit, vorher %4 bit</translation>
    </message>
    <message>
        <source>%1 moved by %2 px: correlation %3, before %4</source>
        <translation>%1 um %2 px verschoben: Korrelation %3, vorher %4</translation>
    </message>
    <message>
        <source>That is at the edge of the search: a better match may lie beyond. Snap again, or take it back</source>
        <translation>Das ist am Rand des Suchbereichs: Dahinter kann eine ähnlichere Stelle liegen. Noch einmal einrasten, oder rückgängig machen</translation>
    </message>
    <message>
        <source>A refinement starts from a fit. %1</source>
        <translation>Eine Verfeinerung geht von einer Anpassung aus. %1</translation>
    </message>
    <message>
        <source>The maps suggest no better place than the present one</source>
        <translation>Die Karten legen keine bessere Lage nahe als die jetzige</translation>
    </message>
    <message>
        <source>The fit has changed while it was refined: refine it again</source>
        <translation>Die Anpassung hat sich während der Verfeinerung geändert: noch einmal verfeinern</translation>
    </message>
</context>
<context>
    <name>lithoscope::Alignment</name>
    <message>
        <source>Fitting %1 points</source>
        <translation>%1 Punkte werden angepasst</translation>
    </message>
</context>
<context>
    <name>lithoscope::BackgroundTask</name>
    <message>
        <source>Something unexpected went wrong: %1</source>
        <translation>Ein unerwarteter Fehler ist aufgetreten: %1</translation>
    </message>
    <message>
        <source>Try again, and report it if it happens again</source>
        <translation>Erneut versuchen und bei Wiederholung melden</translation>
    </message>
    <message>
        <source>There is not enough memory</source>
        <translation>Der Arbeitsspeicher reicht nicht aus</translation>
    </message>
    <message>
        <source>Close other programs, or open a smaller part</source>
        <translation>Andere Programme schließen oder einen kleineren Teil öffnen</translation>
    </message>
</context>
<context>
    <name>lithoscope::CardColumn</name>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>mark %1 as background</source>
        <translation>%1 als Hintergrund markieren</translation>
    </message>
    <message>
        <source>merge %1 into %2</source>
        <translation>%1 mit %2 vereinen</translation>
    </message>
    <message>
        <source>merge classes into %1</source>
        <translation>Klassen zu %1 vereinen</translation>
    </message>
    <message>
        <source>move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Show all classes</source>
        <translation>Alle Klassen zeigen</translation>
    </message>
    <message>
        <source>Show it alone</source>
        <translation>Allein zeigen</translation>
    </message>
    <message>
        <source>Dims the other classes on every map</source>
        <translation>Blendet die anderen Klassen auf jeder Karte ab</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Types another name or mineral</source>
        <translation>Einen anderen Namen oder ein anderes Mineral eingeben</translation>
    </message>
    <message>
        <source>Suggested names</source>
        <translation>Vorgeschlagene Namen</translation>
    </message>
    <message>
        <source>Colour...</source>
        <translation>Farbe...</translation>
    </message>
    <message>
        <source>Chooses another colour</source>
        <translation>Eine andere Farbe wählen</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>Marks the class as no mineral: resin, holder, holes</source>
        <translation>Markiert die Klasse als kein Mineral: Harz, Halter, Löcher</translation>
    </message>
    <message>
        <source>Split...</source>
        <translation>Teilen...</translation>
    </message>
    <message>
        <source>Clusters the class anew into parts</source>
        <translation>Clustert die Klasse neu in Teile</translation>
    </message>
    <message>
        <source>Merge selected classes</source>
        <translation>Ausgewählte Klassen vereinen</translation>
    </message>
    <message>
        <source>Select cards with Ctrl and a click</source>
        <translation>Felder mit Strg und einem Klick auswählen</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Vereinen mit</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Puts it before the card above</source>
        <translation>Setzt sie vor das Feld darüber</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Puts it behind the card below</source>
        <translation>Setzt sie hinter das Feld darunter</translation>
    </message>
    <message>
        <source>Copy spectrum</source>
        <translation>Spektrum kopieren</translation>
    </message>
    <message>
        <source>Mean and deviation as a table</source>
        <translation>Mittel und Abweichung als Tabelle</translation>
    </message>
    <message>
        <source>Copy classes as table</source>
        <translation>Klassen als Tabelle kopieren</translation>
    </message>
    <message>
        <source>Names, certainties and areas of all classes</source>
        <translation>Namen, Sicherheiten und Flächen aller Klassen</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>certainty</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>area in %</source>
        <translation>Fläche in %</translation>
    </message>
</context>
<context>
    <name>lithoscope::ClassCard</name>
    <message>
        <source>Click to choose a colour (C); drag it onto another card to merge the two</source>
        <translation>Klicken, um eine Farbe zu wählen (C); auf ein anderes Feld ziehen, um beide zu vereinen</translation>
    </message>
    <message>
        <source>Mineral</source>
        <translation>Mineral</translation>
    </message>
    <message>
        <source>Name of the class (F2); known minerals are completed</source>
        <translation>Name der Klasse (F2); bekannte Minerale werden ergänzt</translation>
    </message>
    <message>
        <source>how sure?</source>
        <translation>wie sicher?</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>How sure the name is</source>
        <translation>Wie sicher der Name ist</translation>
    </message>
    <message>
        <source>What can be done with this class</source>
        <translation>Was mit dieser Klasse getan werden kann</translation>
    </message>
    <message>
        <source>References of the library that look most like the class, by their spectral angle</source>
        <translation>Referenzen der Bibliothek, die der Klasse am ähnlichsten sind, nach ihrem Spektralwinkel</translation>
    </message>
    <message>
        <source> parts</source>
        <translation> Teile</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>certainty of %1</source>
        <translation>Sicherheit von %1</translation>
    </message>
    <message>
        <source>split %1</source>
        <translation>%1 teilen</translation>
    </message>
    <message>
        <source>Colour of %1</source>
        <translation>Farbe von %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>name %1</source>
        <translation>%1 benennen</translation>
    </message>
    <message>
        <source>recolour %1</source>
        <translation>%1 umfärben</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>standard deviation</source>
        <translation>Standardabweichung</translation>
    </message>
    <message>
        <source>Other colour...</source>
        <translation>Andere Farbe...</translation>
    </message>
</context>
<context>
    <name>lithoscope::ClustersPanel</name>
    <message>
        <source>Random points (k-means++)</source>
        <translation>Zufällige Punkte (k-Means++)</translation>
    </message>
    <message>
        <source>Expected minerals</source>
        <translation>Erwartete Minerale</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Where the centroids begin: at points far from each other, or where the expected minerals should lie: 1 for lines of their elements, 0 for others</source>
        <translation>Wo die Zentroide beginnen: an weit voneinander entfernten Punkten oder dort, wo die erwarteten Minerale liegen sollten: 1 für Linien ihrer Elemente, 0 für andere</translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s): one a mineral and one for the background.</source>
        <translation>
            <numerusform>%n Cluster: einer je Mineral und einer für den Hintergrund.</numerusform>
            <numerusform>%n Cluster: einer je Mineral und einer für den Hintergrund.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 clusters were asked for, but there are only %2 points to learn from. Ask for at most %2, or learn from a larger region</source>
        <translation>%1 Cluster wurden angefordert, doch es gibt nur %2 Punkte, von denen gelernt werden kann. Höchstens %2 anfordern oder von einem größeren Bereich lernen</translation>
    </message>
</context>
<context>
    <name>lithoscope::CurveChart</name>
    <message>
        <source>Error by number of components</source>
        <translation>Fehler nach Anzahl der Komponenten</translation>
    </message>
    <message>
        <source>components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>cross-validated error</source>
        <translation>kreuzvalidierter Fehler</translation>
    </message>
    <message numerus="yes">
        <source>%Ln component(s): error %1 ± %2. Click to take</source>
        <translation>
            <numerusform>%Ln Komponente: Fehler %1 ± %2. Klicken, um sie zu übernehmen</numerusform>
            <numerusform>%Ln Komponenten: Fehler %1 ± %2. Klicken, um sie zu übernehmen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lithoscope::DistilPage</name>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Save model …</source>
        <translation>Modell sichern …</translation>
    </message>
    <message>
        <source>Open model …</source>
        <translation>Modell öffnen …</translation>
    </message>
    <message>
        <source>Apply to another image …</source>
        <translation>Auf ein anderes Bild anwenden …</translation>
    </message>
    <message>
        <source>Resample images of other wavelengths</source>
        <translation>Bilder mit anderen Wellenlängen umrechnen</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>Wavelengths</source>
        <translation>Wellenlängen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Schüler</translation>
    </message>
    <message>
        <source>The students of the recipe; a new one is made by training</source>
        <translation>Die Schüler des Rezepts; ein neuer entsteht durch Training</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Lehrer</translation>
    </message>
    <message>
        <source>The label map that the student learns from: any will do</source>
        <translation>Die Klassenkarte, von der der Schüler lernt: jede ist geeignet</translation>
    </message>
    <message>
        <source>Spectra</source>
        <translation>Spektren</translation>
    </message>
    <message>
        <source>What the student looks at. An image as it was measured is prepared first: reflectance, Savitzky–Golay filter, hull quotient</source>
        <translation>Was der Schüler betrachtet. Ein Bild, wie es gemessen wurde, wird zuerst aufbereitet: Reflexionsgrad, Savitzky–Golay-Filter, Hüllenquotient</translation>
    </message>
    <message>
        <source>Puts the student into the recipe as it is set here, and runs it</source>
        <translation>Fügt den Schüler, wie er hier eingestellt ist, ins Rezept ein und führt es aus</translation>
    </message>
    <message>
        <source>How well the student agrees with its teacher, at the teacher&apos;s points</source>
        <translation>Wie gut der Schüler mit seinem Lehrer übereinstimmt, an den Punkten des Lehrers</translation>
    </message>
    <message>
        <source>learns from</source>
        <translation>lernt von</translation>
    </message>
    <message>
        <source>by</source>
        <translation>anhand von</translation>
    </message>
    <message>
        <source>A student looks at spectra with wavelengths: open a hyperspectral image</source>
        <translation>Ein Schüler betrachtet Spektren mit Wellenlängen: ein Hyperspektralbild öffnen</translation>
    </message>
    <message>
        <source>A student needs a teacher. Cluster the sample on the Features page, or open a label map</source>
        <translation>Ein Schüler braucht einen Lehrer. Die Probe auf der Seite Merkmale clustern oder eine Klassenkarte öffnen</translation>
    </message>
    <message>
        <source>A student needs a teacher, and no label map is made yet. Run the recipe (F5)</source>
        <translation>Ein Schüler braucht einen Lehrer, und noch ist keine Klassenkarte erzeugt. Das Rezept ausführen (F5)</translation>
    </message>
    <message>
        <source>new student</source>
        <translation>neuer Schüler</translation>
    </message>
    <message>
        <source>train student</source>
        <translation>Schüler trainieren</translation>
    </message>
    <message>
        <source>choose components</source>
        <translation>Komponenten wählen</translation>
    </message>
    <message>
        <source>Writes the student to a file that states what it was trained on: sources and their checksums, steps, classes, wavelengths</source>
        <translation>Schreibt den Schüler in eine Datei, die angibt, womit er trainiert wurde: Quellen und ihre Prüfsummen, Schritte, Klassen, Wellenlängen</translation>
    </message>
    <message>
        <source>Applies a student from a file to the spectra that are chosen above</source>
        <translation>Wendet einen Schüler aus einer Datei auf die oben gewählten Spektren an</translation>
    </message>
    <message>
        <source>Adds another image to the recipe, prepares its spectra as those that the student was trained on, and lets the student label it</source>
        <translation>Fügt dem Rezept ein weiteres Bild hinzu, bereitet seine Spektren wie die auf, mit denen der Schüler trainiert wurde, und lässt den Schüler es klassifizieren</translation>
    </message>
    <message>
        <source>Without it an image whose wavelengths do not fit is refused, with the reason</source>
        <translation>Ohne dies wird ein Bild mit nicht passenden Wellenlängen abgelehnt, mit Begründung</translation>
    </message>
    <message>
        <source>Save model</source>
        <translation>Modell sichern</translation>
    </message>
    <message>
        <source>Lithoscope files (%1)</source>
        <translation>Lithoscope-Dateien (%1)</translation>
    </message>
    <message>
        <source>Open model</source>
        <translation>Modell öffnen</translation>
    </message>
    <message>
        <source>Apply to another image</source>
        <translation>Auf ein anderes Bild anwenden</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>Sichere %1</translation>
    </message>
    <message>
        <source>%1 is saved</source>
        <translation>%1 ist gesichert</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>This file holds a %1, no model</source>
        <translation>Diese Datei enthält kein Modell, sondern: %1</translation>
    </message>
    <message>
        <source>Choose a file that was saved with &quot;Save model&quot;</source>
        <translation>Eine Datei wählen, die mit &quot;Modell sichern&quot; gesichert wurde</translation>
    </message>
    <message>
        <source>open student</source>
        <translation>Schüler öffnen</translation>
    </message>
    <message>
        <source>This file holds a %1, no image</source>
        <translation>Diese Datei enthält kein Bild, sondern: %1</translation>
    </message>
    <message>
        <source>Choose a hyperspectral image</source>
        <translation>Ein Hyperspektralbild wählen</translation>
    </message>
    <message>
        <source>apply student to %1</source>
        <translation>Schüler auf %1 anwenden</translation>
    </message>
    <message>
        <source>The teacher&apos;s map is not made yet</source>
        <translation>Die Karte des Lehrers ist noch nicht erzeugt</translation>
    </message>
    <message>
        <source>The student&apos;s map is not made yet</source>
        <translation>Die Karte des Schülers ist noch nicht erzeugt</translation>
    </message>
    <message>
        <source>Press Train to make a student</source>
        <translation>Trainieren drücken, um einen Schüler zu erzeugen</translation>
    </message>
    <message>
        <source>There is no student yet. Train one, or open one from a file</source>
        <translation>Es gibt noch keinen Schüler. Einen trainieren oder aus einer Datei öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es): %1</source>
        <translation>
            <numerusform>%Ln Klasse: %1</numerusform>
            <numerusform>%Ln Klassen: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln channel(s) from %1 to %2 of %3</source>
        <translation>
            <numerusform>%Ln Kanal von %1 bis %2 von %3</numerusform>
            <numerusform>%Ln Kanäle von %1 bis %2 von %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln component(s), learnt from %1 points</source>
        <translation>
            <numerusform>%Ln Komponente, gelernt von %1 Punkten</numerusform>
            <numerusform>%Ln Komponenten, gelernt von %1 Punkten</numerusform>
        </translation>
    </message>
    <message>
        <source>The student is from a file, without its curve</source>
        <translation>Der Schüler ist aus einer Datei, ohne seine Kurve</translation>
    </message>
    <message>
        <source>The curve comes with the training</source>
        <translation>Die Kurve kommt mit dem Training</translation>
    </message>
    <message>
        <source>The points lie in too few blocks to cross-validate</source>
        <translation>Für eine Kreuzvalidierung liegen die Punkte in zu wenigen Blöcken</translation>
    </message>
    <message>
        <source>Cross-validating: the curve of the folds so far</source>
        <translation>Kreuzvalidierung: die Kurve der bisherigen Teilmengen</translation>
    </message>
    <message>
        <source>Here stands where student and teacher differ</source>
        <translation>Hier steht, wo sich Schüler und Lehrer unterscheiden</translation>
    </message>
    <message>
        <source>Agreement %1 %, kappa %2</source>
        <translation>Übereinstimmung %1 %, Kappa %2</translation>
    </message>
    <message>
        <source>Teacher → student</source>
        <translation>Lehrer → Schüler</translation>
    </message>
</context>
<context>
    <name>lithoscope::Document</name>
    <message>
        <source>Making the demo sample</source>
        <translation>Die Demoprobe wird angelegt</translation>
    </message>
    <message>
        <source>There is no map in what was opened</source>
        <translation>Das Geöffnete enthält keine Karte</translation>
    </message>
    <message>
        <source>Open an image, a feature map or a label map, or a recipe that starts from one</source>
        <translation>Ein Bild, eine Merkmalskarte oder eine Klassenkarte öffnen, oder ein Rezept, das davon ausgeht</translation>
    </message>
    <message>
        <source>use points</source>
        <translation>Punkte verwenden</translation>
    </message>
</context>
<context>
    <name>lithoscope::DoubtPanel</name>
    <message>
        <source>Silhouette by class</source>
        <translation>Silhouette nach Klasse</translation>
    </message>
    <message>
        <source>Doubt by class</source>
        <translation>Zweifel nach Klasse</translation>
    </message>
    <message>
        <source>The features that the classes are told apart by, or the scores of a student</source>
        <translation>Die Merkmale, nach denen die Klassen unterschieden werden, oder die Scores eines Schülers</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>Unterschieden nach</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>Zweifel</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Vorsprung</translation>
    </message>
    <message>
        <source>Silhouette</source>
        <translation>Silhouette</translation>
    </message>
    <message>
        <source>Doubt: unsure points, apart where they lie beside another class and so probably cover both.
Margin: 0 where two classes are equally likely, 1 where there is no doubt.
Silhouette: from −1 (looks like another class) to 1</source>
        <translation>Zweifel: unsichere Punkte, getrennt, wo sie neben einer anderen Klasse liegen und daher wahrscheinlich beide bedecken.
Vorsprung: 0, wo zwei Klassen gleich wahrscheinlich sind, 1, wo kein Zweifel besteht.
Silhouette: von −1 (sieht wie eine andere Klasse aus) bis 1</translation>
    </message>
    <message>
        <source>Map of doubt</source>
        <translation>Karte des Zweifels</translation>
    </message>
    <message>
        <source>Points of a smaller margin count as unsure</source>
        <translation>Punkte mit kleinerem Vorsprung zählen als unsicher</translation>
    </message>
    <message>
        <source>Unsure below</source>
        <translation>Unsicher unter</translation>
    </message>
    <message>
        <source>Simplified: from the distances to the class means, over all points.
Exact: from the distances between points, over a sample</source>
        <translation>Vereinfacht: aus den Abständen zu den Klassenmitteln, über alle Punkte.
Exakt: aus den Abständen zwischen Punkten, über eine Stichprobe</translation>
    </message>
    <message>
        <source>Unsure below a margin of</source>
        <translation>Unsicher unter einem Vorsprung von</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Mean margin</source>
        <translation>Mittlerer Vorsprung</translation>
    </message>
    <message>
        <source>Unsure inside</source>
        <translation>Unsicher im Inneren</translation>
    </message>
    <message>
        <source>Mixed at borders</source>
        <translation>Gemischt an Rändern</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>Vereinfacht</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Exakt</translation>
    </message>
    <message>
        <source>Sampled</source>
        <translation>Stichprobe</translation>
    </message>
</context>
<context>
    <name>lithoscope::ElbowChart</name>
    <message>
        <source>Number of clusters</source>
        <translation>Anzahl der Cluster</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Inertia</source>
        <translation>Inertia</translation>
    </message>
    <message>
        <source>Silhouette</source>
        <translation>Silhouette</translation>
    </message>
    <message>
        <source>%1 clusters: inertia %2, silhouette %3
Click to choose this number</source>
        <translation>%1 Cluster: Inertia %2, Silhouette %3
Klicken, um diese Anzahl zu wählen</translation>
    </message>
</context>
<context>
    <name>lithoscope::ElementLines</name>
    <message>
        <source>&amp;Map this line</source>
        <translation>Diese Linie als &amp;Karte</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Bei</translation>
    </message>
    <message>
        <source>Intensity</source>
        <translation>Intensität</translation>
    </message>
    <message>
        <source>Lines of the element</source>
        <translation>Linien des Elements</translation>
    </message>
    <message>
        <source>A double click or Return maps the line</source>
        <translation>Ein Doppelklick oder die Eingabetaste zeigt die Linie als Karte</translation>
    </message>
    <message>
        <source>Map the chosen line above its background in the active view (Return)</source>
        <translation>Die gewählte Linie über ihrem Untergrund in der aktiven Ansicht als Karte zeigen (Eingabe)</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>Lines of %1</source>
        <translation>Linien von %1</translation>
    </message>
    <message>
        <source>Choose an element to see its lines and to map one.</source>
        <translation>Ein Element wählen, um seine Linien zu sehen und eine als Karte zu zeigen.</translation>
    </message>
    <message>
        <source>None of its lines that pass the filters lies within the channels of this image.</source>
        <translation>Keine seiner Linien, die die Filter durchlassen, liegt innerhalb der Kanäle dieses Bildes.</translation>
    </message>
</context>
<context>
    <name>lithoscope::ElementPopup</name>
    <message>
        <source>Mark the emission lines of</source>
        <translation>Emissionslinien markieren von</translation>
    </message>
    <message>
        <source>Atoms (I)</source>
        <translation>Atome (I)</translation>
    </message>
    <message>
        <source>Lines of neutral atoms</source>
        <translation>Linien neutraler Atome</translation>
    </message>
    <message>
        <source>Ions (II)</source>
        <translation>Ionen (II)</translation>
    </message>
    <message>
        <source>Lines of ions, which are strong in hot plasmas</source>
        <translation>Linien von Ionen, die in heißen Plasmen stark sind</translation>
    </message>
    <message>
        <source>Leave out lines weaker than this share of the element&apos;s strongest line</source>
        <translation>Linien weglassen, die schwächer sind als dieser Anteil der stärksten Linie des Elements</translation>
    </message>
    <message>
        <source>&amp;At least</source>
        <translation>&amp;Mindestens</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Mark no element</source>
        <translation>Kein Element markieren</translation>
    </message>
    <message>
        <source>the table holds no line of it</source>
        <translation>die Tabelle enthält keine Linie davon</translation>
    </message>
</context>
<context>
    <name>lithoscope::ExportLayers</name>
    <message>
        <source>Layers to export</source>
        <translation>Zu exportierende Ebenen</translation>
    </message>
</context>
<context>
    <name>lithoscope::ExportPage</name>
    <message>
        <source>sample</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <source>Export 1 layer</source>
        <translation>1 Ebene exportieren</translation>
    </message>
    <message>
        <source>Export %1 layers</source>
        <translation>%1 Ebenen exportieren</translation>
    </message>
    <message>
        <source>Tick the layers to export.</source>
        <translation>Die zu exportierenden Ebenen auswählen.</translation>
    </message>
    <message>
        <source>This format cannot hold %1 of the layers.</source>
        <translation>Dieses Format kann %1 der Ebenen nicht aufnehmen.</translation>
    </message>
    <message>
        <source>This format cannot hold any of the layers: choose another one.</source>
        <translation>Dieses Format kann keine der Ebenen aufnehmen: ein anderes wählen.</translation>
    </message>
    <message>
        <source>There is no map yet. Run the recipe, or choose a layer.</source>
        <translation>Es gibt noch keine Karte. Das Rezept ausführen oder eine Ebene wählen.</translation>
    </message>
    <message>
        <source>keep exports</source>
        <translation>Exporte behalten</translation>
    </message>
    <message>
        <source>Kept in the recipe: every run with the command line writes the same.</source>
        <translation>Im Rezept behalten: jeder Lauf mit der Befehlszeile schreibt dasselbe.</translation>
    </message>
    <message>
        <source>The recipe has them already.</source>
        <translation>Das Rezept hat sie schon.</translation>
    </message>
    <message>
        <source>The figure is on the clipboard, %1 × %2 pixels.</source>
        <translation>Die Abbildung liegt in der Zwischenablage, %1 × %2 Pixel.</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source> · %1 × %2 mm at %3 dpi</source>
        <translation> · %1 × %2 mm bei %3 dpi</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Tick every layer and column</source>
        <translation>Jede Ebene und Spalte auswählen</translation>
    </message>
    <message>
        <source>Minerals</source>
        <translation>Minerale</translation>
    </message>
    <message>
        <source>Tick the mineral maps and clusters</source>
        <translation>Die Mineralkarten und Cluster auswählen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>Alle abwählen</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Format and options that go together</source>
        <translation>Format und Optionen, die zusammengehören</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Own options</source>
        <translation>Eigene Optionen</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>Was geschrieben wird</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>The folder that the files go to</source>
        <translation>Der Ordner, in den die Dateien kommen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Den Ordner wählen</translation>
    </message>
    <message>
        <source>The names of the files: {sample} and {layer} stand for their names, {ext} for the format&apos;s ending</source>
        <translation>Die Namen der Dateien: {sample} und {layer} stehen für deren Namen, {ext} für die Endung des Formats</translation>
    </message>
    <message>
        <source>File names</source>
        <translation>Dateinamen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Show the files in the file manager</source>
        <translation>Die Dateien im Dateimanager zeigen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Write over them</source>
        <translation>Die Dateien überschreiben</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummerieren</translation>
    </message>
    <message>
        <source>Put a number behind the new names</source>
        <translation>Eine Nummer hinter die neuen Namen setzen</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Lassen</translation>
    </message>
    <message>
        <source>Write nothing</source>
        <translation>Nichts schreiben</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Write the ticked layers</source>
        <translation>Die angehakten Ebenen schreiben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop; no file stays half-written</source>
        <translation>Anhalten; keine Datei bleibt halb geschrieben</translation>
    </message>
    <message>
        <source>Keep in recipe</source>
        <translation>Im Rezept behalten</translation>
    </message>
    <message>
        <source>Let every run of the recipe with the command line write the same files</source>
        <translation>Jeden Lauf des Rezepts auf der Befehlszeile dieselben Dateien schreiben lassen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the figure shown as a picture</source>
        <translation>Die gezeigte Abbildung als Bild kopieren</translation>
    </message>
    <message>
        <source>Folder to export into</source>
        <translation>Ordner für den Export</translation>
    </message>
    <message>
        <source>report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>There is no folder &quot;%1&quot;: choose another one.</source>
        <translation>Es gibt keinen Ordner &quot;%1&quot;: einen anderen wählen.</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 ist schon vorhanden.</translation>
    </message>
    <message>
        <source>%1 files are there already.</source>
        <translation>%1 Dateien sind schon vorhanden.</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>Exportiere %1</translation>
    </message>
    <message>
        <source>Exporting %1 layers</source>
        <translation>Exportiere %1 Ebenen</translation>
    </message>
    <message>
        <source>Exporting the report</source>
        <translation>Exportiere den Bericht</translation>
    </message>
    <message>
        <source>Stopped. What was written before is whole.</source>
        <translation>Angehalten. Was vorher geschrieben wurde, ist vollständig.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>%1 files were written.</source>
        <translation>%1 Dateien wurden geschrieben.</translation>
    </message>
</context>
<context>
    <name>lithoscope::FeaturesPage</name>
    <message>
        <source>The features are not scaled</source>
        <translation>Die Merkmale sind nicht skaliert</translation>
    </message>
    <message>
        <source>Set up the features first: a rectangle is learnt from scaled ones</source>
        <translation>Zuerst die Merkmale einrichten: ein Rechteck wird aus skalierten gelernt</translation>
    </message>
    <message>
        <source>Features and clusters</source>
        <translation>Merkmale und Cluster</translation>
    </message>
    <message>
        <source>The map of emission spectra</source>
        <translation>Die Karte der Emissionsspektren</translation>
    </message>
    <message>
        <source>The image of reflectance spectra</source>
        <translation>Das Bild der Reflexionsspektren</translation>
    </message>
    <message>
        <source>LIBS map</source>
        <translation>LIBS-Karte</translation>
    </message>
    <message>
        <source>Hyperspectral image</source>
        <translation>Hyperspektralbild</translation>
    </message>
    <message>
        <source>Set up features</source>
        <translation>Merkmale einrichten</translation>
    </message>
    <message>
        <source>Put the standard steps from these images to clusters into the recipe, with their usual parameters</source>
        <translation>Die üblichen Schritte von diesen Bildern bis zu Clustern mit ihren üblichen Parametern ins Rezept setzen</translation>
    </message>
    <message>
        <source>LIBS</source>
        <translation>LIBS</translation>
    </message>
    <message>
        <source>Hyperspectral</source>
        <translation>Hyperspektral</translation>
    </message>
    <message>
        <source>Fusion</source>
        <translation>Fusion</translation>
    </message>
    <message>
        <source>Cluster by the intensities of emission lines</source>
        <translation>Nach den Intensitäten von Emissionslinien clustern</translation>
    </message>
    <message>
        <source>Cluster by the principal components of reflectance spectra</source>
        <translation>Nach den Hauptkomponenten der Reflexionsspektren clustern</translation>
    </message>
    <message>
        <source>Cluster by both side by side</source>
        <translation>Nach beiden nebeneinander clustern</translation>
    </message>
    <message>
        <source>Expected minerals</source>
        <translation>Erwartete Minerale</translation>
    </message>
    <message>
        <source>Emission lines</source>
        <translation>Emissionslinien</translation>
    </message>
    <message>
        <source>LIBS spectra</source>
        <translation>LIBS-Spektren</translation>
    </message>
    <message>
        <source>Reflectance spectra</source>
        <translation>Reflexionsspektren</translation>
    </message>
    <message>
        <source>Principal components</source>
        <translation>Hauptkomponenten</translation>
    </message>
    <message>
        <source>Training region</source>
        <translation>Trainingsgebiet</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Clustern</translation>
    </message>
    <message>
        <source>Run the recipe: features, clusters, and what is made of them</source>
        <translation>Das Rezept ausführen: Merkmale, Cluster und was daraus gemacht wird</translation>
    </message>
    <message>
        <source>What is mapped: a line or component, or three components as colours</source>
        <translation>Was als Karte gezeigt wird: eine Linie oder Komponente, oder drei Komponenten als Farben</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>&amp;Feature</source>
        <translation>&amp;Merkmal</translation>
    </message>
    <message>
        <source>How many clusters?</source>
        <translation>Wie viele Cluster?</translation>
    </message>
    <message>
        <source>Draw the curve</source>
        <translation>Kurve zeichnen</translation>
    </message>
    <message>
        <source>Inertia and silhouette over the number of clusters: a step of the recipe, which takes a while for large maps</source>
        <translation>Inertia und Silhouette über der Anzahl der Cluster: ein Schritt des Rezepts, der bei großen Karten eine Weile dauert</translation>
    </message>
    <message>
        <source>line features</source>
        <translation>Linienmerkmale</translation>
    </message>
    <message>
        <source>add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>leave out %1</source>
        <translation>%1 auslassen</translation>
    </message>
    <message>
        <source>principal components</source>
        <translation>Hauptkomponenten</translation>
    </message>
    <message>
        <source>scaling</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>k-means</source>
        <translation>k-Means</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 × %2 points, %3 channels</source>
        <translation>%1 × %2 Punkte, %3 Kanäle</translation>
    </message>
    <message>
        <source>LIBS: %1. Baseline, smoothing, %2 emission lines, scaled; k-means.</source>
        <translation>LIBS: %1. Basislinie, Glättung, %2 Emissionslinien, skaliert; k-Means.</translation>
    </message>
    <message>
        <source>Hyperspectral: %1. Reflectance, filter, hull quotient, principal components, scaled; k-means.</source>
        <translation>Hyperspektral: %1. Reflexionsgrad, Filter, Hüllenquotient, Hauptkomponenten, skaliert; k-Means.</translation>
    </message>
    <message>
        <source>Hyperspectral: %1. Filter, hull quotient, principal components, scaled; k-means.</source>
        <translation>Hyperspektral: %1. Filter, Hüllenquotient, Hauptkomponenten, skaliert; k-Means.</translation>
    </message>
    <message>
        <source>Fusion of both on the grid of the LIBS map; k-means.</source>
        <translation>Fusion beider auf dem Raster der LIBS-Karte; k-Means.</translation>
    </message>
    <message>
        <source>Registration by the points of &quot;%1&quot;; fusion of both on the grid of the LIBS map; k-means.</source>
        <translation>Registrierung nach den Punkten von &quot;%1&quot;; Fusion beider auf dem Raster der LIBS-Karte; k-Means.</translation>
    </message>
    <message>
        <source>For fusion align the two maps first. Either map can be set up by itself.</source>
        <translation>Für die Fusion zuerst die beiden Karten ausrichten. Jede Karte kann auch für sich eingerichtet werden.</translation>
    </message>
    <message>
        <source>Align the maps</source>
        <translation>Karten ausrichten</translation>
    </message>
    <message>
        <source>The channels of this image have no wavelengths, so that no line can be found in it. Choose another image as the LIBS map, or none.</source>
        <translation>Die Kanäle dieses Bildes haben keine Wellenlängen, sodass keine Linie darin zu finden ist. Ein anderes Bild als LIBS-Karte wählen, oder keines.</translation>
    </message>
    <message>
        <source>There is no image here. Open a LIBS map, a hyperspectral image, or both together.</source>
        <translation>Hier gibt es kein Bild. Eine LIBS-Karte, ein Hyperspektralbild oder beide zusammen öffnen.</translation>
    </message>
    <message>
        <source>Choose which image is the LIBS map or the hyperspectral image.</source>
        <translation>Wählen, welches Bild die LIBS-Karte oder das Hyperspektralbild ist.</translation>
    </message>
    <message>
        <source>There is no LIBS map. Open one together with this image.</source>
        <translation>Es gibt keine LIBS-Karte. Eine zusammen mit diesem Bild öffnen.</translation>
    </message>
    <message>
        <source>The LIBS map has no features yet.</source>
        <translation>Die LIBS-Karte hat noch keine Merkmale.</translation>
    </message>
    <message>
        <source>No line of the usual list lies within the LIBS map.</source>
        <translation>Keine Linie der üblichen Liste liegt in der LIBS-Karte.</translation>
    </message>
    <message>
        <source>There is no hyperspectral image. Open one together with this map.</source>
        <translation>Es gibt kein Hyperspektralbild. Eines zusammen mit dieser Karte öffnen.</translation>
    </message>
    <message>
        <source>The hyperspectral image has no features yet.</source>
        <translation>Das Hyperspektralbild hat noch keine Merkmale.</translation>
    </message>
    <message>
        <source>Fusion needs a LIBS map and a hyperspectral image of the same rock. Open both together.</source>
        <translation>Die Fusion braucht eine LIBS-Karte und ein Hyperspektralbild desselben Gesteins. Beide zusammen öffnen.</translation>
    </message>
    <message>
        <source>Align the two maps first: fusion must know which pixel of one lies where in the other.</source>
        <translation>Zuerst die beiden Karten ausrichten: die Fusion muss wissen, welches Pixel der einen wo in der anderen liegt.</translation>
    </message>
    <message>
        <source>The features of both maps are not fused yet.</source>
        <translation>Die Merkmale beider Karten sind noch nicht fusioniert.</translation>
    </message>
    <message>
        <source>These features are not clustered yet.</source>
        <translation>Diese Merkmale sind noch nicht geclustert.</translation>
    </message>
    <message>
        <source>Of each line, over the training region.</source>
        <translation>Jeder Linie, über das Trainingsgebiet.</translation>
    </message>
    <message>
        <source>Of each component, over the training region.</source>
        <translation>Jeder Komponente, über das Trainingsgebiet.</translation>
    </message>
    <message>
        <source>Of the lines, once more before fusion, so that neither side outweighs the other. The scaling of each side is on its own tab.</source>
        <translation>Der Linien, noch einmal vor der Fusion, damit keine Seite die andere überwiegt. Die Skalierung jeder Seite steht auf ihrem eigenen Reiter.</translation>
    </message>
    <message numerus="yes">
        <source>%n component(s) explain %1 % of the variance.</source>
        <translation>
            <numerusform>%n Komponente erklärt %1 % der Varianz.</numerusform>
            <numerusform>%n Komponenten erklären %1 % der Varianz.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only emission lines tell what to expect.</source>
        <translation>Nur Emissionslinien sagen, was zu erwarten ist.</translation>
    </message>
    <message>
        <source>To start from expected minerals, name them above.</source>
        <translation>Um von erwarteten Mineralen auszugehen, diese oben nennen.</translation>
    </message>
    <message>
        <source>none named</source>
        <translation>keine genannt</translation>
    </message>
    <message numerus="yes">
        <source>%n named</source>
        <translation>
            <numerusform>%n genannt</numerusform>
            <numerusform>%n genannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Linie</numerusform>
            <numerusform>%n Linien</numerusform>
        </translation>
    </message>
    <message>
        <source>as measured</source>
        <translation>wie gemessen</translation>
    </message>
    <message>
        <source>k = %1</source>
        <translation>k = %1</translation>
    </message>
    <message>
        <source>Without the curve</source>
        <translation>Ohne die Kurve</translation>
    </message>
    <message>
        <source>Set up the features first</source>
        <translation>Zuerst die Merkmale einrichten</translation>
    </message>
    <message>
        <source>The curve of inertia and silhouette over the number of clusters helps to choose it</source>
        <translation>Die Kurve von Inertia und Silhouette über der Anzahl der Cluster hilft bei der Wahl</translation>
    </message>
    <message>
        <source>Waiting for the features …</source>
        <translation>Warte auf die Merkmale …</translation>
    </message>
    <message>
        <source>Not drawn yet: click &quot;Cluster&quot;</source>
        <translation>Noch nicht gezeichnet: auf &quot;Clustern&quot; klicken</translation>
    </message>
    <message>
        <source>Suggested: %1. Click into the curve to choose.</source>
        <translation>Vorschlag: %1. Zum Wählen in die Kurve klicken.</translation>
    </message>
    <message>
        <source>This curve is of the features before the last change.</source>
        <translation>Diese Kurve gilt für die Merkmale vor der letzten Änderung.</translation>
    </message>
    <message>
        <source>As many as the minerals that you expect, and one for the background.</source>
        <translation>So viele wie die erwarteten Minerale, und einer für den Hintergrund.</translation>
    </message>
    <message>
        <source>Running …</source>
        <translation>Läuft …</translation>
    </message>
    <message>
        <source>Not clustered yet</source>
        <translation>Noch nicht geclustert</translation>
    </message>
    <message>
        <source>Changed since the last run</source>
        <translation>Seit dem letzten Lauf geändert</translation>
    </message>
    <message>
        <source>%1 clusters of %2 points</source>
        <translation>%1 Cluster aus %2 Punkten</translation>
    </message>
    <message>
        <source>set up features</source>
        <translation>Merkmale einrichten</translation>
    </message>
    <message>
        <source>change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>choose the training region</source>
        <translation>Trainingsgebiet wählen</translation>
    </message>
    <message>
        <source>learn from the whole map</source>
        <translation>aus der ganzen Karte lernen</translation>
    </message>
    <message>
        <source>The rectangle holds no point of the map. Draw it over the map.</source>
        <translation>Das Rechteck enthält keinen Punkt der Karte. Es über die Karte ziehen.</translation>
    </message>
    <message>
        <source>start from expected minerals</source>
        <translation>von erwarteten Mineralen ausgehen</translation>
    </message>
    <message>
        <source>start from random points</source>
        <translation>von zufälligen Punkten ausgehen</translation>
    </message>
    <message numerus="yes">
        <source>choose %n cluster(s)</source>
        <translation>
            <numerusform>%n Cluster wählen</numerusform>
            <numerusform>%n Cluster wählen</numerusform>
        </translation>
    </message>
    <message>
        <source>draw the curve of clusters</source>
        <translation>Kurve der Cluster zeichnen</translation>
    </message>
    <message>
        <source>leave out the curve of clusters</source>
        <translation>Kurve der Cluster auslassen</translation>
    </message>
    <message>
        <source>Features are mapped here</source>
        <translation>Hier erscheinen die Merkmale als Karte</translation>
    </message>
    <message>
        <source>Clusters are mapped here: click &quot;Cluster&quot;</source>
        <translation>Hier erscheinen die Cluster als Karte: auf &quot;Clustern&quot; klicken</translation>
    </message>
    <message>
        <source>Components 1, 2, 3 as colours</source>
        <translation>Komponenten 1, 2, 3 als Farben</translation>
    </message>
    <message>
        <source>The features are being made …</source>
        <translation>Die Merkmale werden berechnet …</translation>
    </message>
    <message>
        <source>Principal components 1, 2 and 3 as red, green and blue</source>
        <translation>Hauptkomponenten 1, 2 und 3 als Rot, Grün und Blau</translation>
    </message>
    <message>
        <source>Features as they are clustered</source>
        <translation>Merkmale, wie sie geclustert werden</translation>
    </message>
    <message>
        <source>Clusters so far</source>
        <translation>Bisherige Cluster</translation>
    </message>
    <message>
        <source>No line of the usual list lies within this image, which covers %1. Choose another image as the LIBS map, or none.</source>
        <translation>Keine Linie der üblichen Liste liegt in diesem Bild, das %1 abdeckt. Ein anderes Bild als LIBS-Karte wählen, oder keines.</translation>
    </message>
</context>
<context>
    <name>lithoscope::FigureForm</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>{layer} and {sample} stand for their names</source>
        <translation>{layer} und {sample} stehen für deren Namen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Of the whole figure: &quot;120 mm&quot;, &quot;5 in&quot;, &quot;1600 px&quot;</source>
        <translation>Der ganzen Abbildung: &quot;120 mm&quot;, &quot;5 in&quot;, &quot;1600 px&quot;</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Of the whole figure: &quot;90 mm&quot;, &quot;900 px&quot;, or nothing</source>
        <translation>Der ganzen Abbildung: &quot;90 mm&quot;, &quot;900 px&quot;, oder nichts</translation>
    </message>
    <message>
        <source>as needed</source>
        <translation>nach Bedarf</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Dots per inch: &quot;300 dpi&quot;</source>
        <translation>Punkte je Zoll: &quot;300 dpi&quot;</translation>
    </message>
    <message>
        <source>The family of the letters</source>
        <translation>Die Familie der Buchstaben</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Übliche</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Font size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>&quot;8 pt&quot;; in proportion to the width where empty</source>
        <translation>&quot;8 pt&quot;; leer: im Verhältnis zur Breite</translation>
    </message>
    <message>
        <source>as the width</source>
        <translation>wie die Breite</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Names of the classes, or the colour bar</source>
        <translation>Namen der Klassen, oder die Farbleiste</translation>
    </message>
    <message>
        <source>Area % in the legend</source>
        <translation>Flächen-% in der Legende</translation>
    </message>
    <message>
        <source>The share of each class of the labelled area</source>
        <translation>Der Anteil jeder Klasse an der klassifizierten Fläche</translation>
    </message>
    <message>
        <source>Scale bar</source>
        <translation>Maßstabsleiste</translation>
    </message>
    <message>
        <source>Below the map</source>
        <translation>Unter der Karte</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>Achsen</translation>
    </message>
    <message>
        <source>Coordinates of the sample along the edges of the map</source>
        <translation>Koordinaten der Probe an den Rändern der Karte</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Hatches on the classes, for people and printers without colour</source>
        <translation>Schraffuren auf den Klassen, für Menschen und Drucker ohne Farbe</translation>
    </message>
    <message>
        <source>Dark page</source>
        <translation>Dunkle Seite</translation>
    </message>
    <message>
        <source>Light ink on a dark page</source>
        <translation>Helle Schrift auf dunkler Seite</translation>
    </message>
    <message>
        <source>Transparent page</source>
        <translation>Durchsichtige Seite</translation>
    </message>
    <message>
        <source>Nothing behind the figure, and nothing where the map is empty</source>
        <translation>Nichts hinter der Abbildung, und nichts, wo die Karte leer ist</translation>
    </message>
    <message>
        <source>Letters as shapes</source>
        <translation>Buchstaben als Formen</translation>
    </message>
    <message>
        <source>The same look with any fonts, but no text that can be searched or edited</source>
        <translation>Gleiches Aussehen mit beliebigen Schriften, aber kein Text, der durchsucht oder bearbeitet werden kann</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>Pfeil</translation>
    </message>
    <message>
        <source>Words beside an arrow: &quot;N&quot;, &quot;up&quot;</source>
        <translation>Worte neben einem Pfeil: &quot;N&quot;, &quot;oben&quot;</translation>
    </message>
    <message>
        <source>Points to</source>
        <translation>Zeigt nach</translation>
    </message>
    <message>
        <source>Clockwise from the top of the map: &quot;30 °&quot;</source>
        <translation>Im Uhrzeigersinn ab der Oberkante der Karte: &quot;30 °&quot;</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>The first colour: a percentile (&quot;1 %&quot;) or a value (&quot;0.2&quot;)</source>
        <translation>Die erste Farbe: ein Perzentil (&quot;1 %&quot;) oder ein Wert (&quot;0.2&quot;)</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>The last colour: a percentile (&quot;99 %&quot;) or a value (&quot;0.8&quot;)</source>
        <translation>Die letzte Farbe: ein Perzentil (&quot;99 %&quot;) oder ein Wert (&quot;0.8&quot;)</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Square root</source>
        <translation>Quadratwurzel</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>Logarithmisch</translation>
    </message>
    <message>
        <source>Equalised</source>
        <translation>Gleichverteilt</translation>
    </message>
    <message>
        <source>How the colours are spread over the values between</source>
        <translation>Wie sich die Farben auf die Werte dazwischen verteilen</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Streckung</translation>
    </message>
    <message>
        <source>Bar title</source>
        <translation>Titel der Leiste</translation>
    </message>
    <message>
        <source>Above the colour bar, with its unit</source>
        <translation>Über der Farbleiste, mit ihrer Einheit</translation>
    </message>
    <message>
        <source>the layer&apos;s</source>
        <translation>der der Ebene</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>Less than 1 shows more of what is dark, more than 1 of what is bright</source>
        <translation>Kleiner als 1 zeigt mehr vom Dunklen, größer als 1 mehr vom Hellen</translation>
    </message>
</context>
<context>
    <name>lithoscope::FigurePreview</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>The figure as it will be: the wheel zooms, dragging moves, F shows all</source>
        <translation>Die Abbildung, wie sie wird: Rad vergrößert, Ziehen verschiebt, F zeigt alles</translation>
    </message>
</context>
<context>
    <name>lithoscope::FitPanel</name>
    <message>
        <source>%1 does not agree with the others and is left out: check it, or untick it</source>
        <translation>%1 passt nicht zu den anderen und wird ausgelassen: prüfen oder abwählen</translation>
    </message>
    <message>
        <source>May be mirrored</source>
        <translation>Darf gespiegelt sein</translation>
    </message>
    <message>
        <source>Find outliers</source>
        <translation>Ausreißer finden</translation>
    </message>
    <message>
        <source>Use in recipe</source>
        <translation>Im Rezept verwenden</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>Affine</source>
        <translation>Affin</translation>
    </message>
    <message>
        <source>Kind of registration</source>
        <translation>Art der Registrierung</translation>
    </message>
    <message>
        <source>One of the maps may be a mirror image</source>
        <translation>Eine der Karten darf ein Spiegelbild sein</translation>
    </message>
    <message>
        <source>Leave out points that do not agree with most others (RANSAC, 3 px)</source>
        <translation>Punkte auslassen, die nicht zu den meisten anderen passen (RANSAC, 3 px)</translation>
    </message>
    <message>
        <source>Write these points into the recipe; the next run uses them</source>
        <translation>Diese Punkte ins Rezept schreiben; der nächste Lauf verwendet sie</translation>
    </message>
    <message>
        <source>Click a place in one map, then the same place in the other</source>
        <translation>Eine Stelle in einer Karte anklicken, dann dieselbe Stelle in der anderen</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>%1 px · %2 µm</source>
        <translation>%1 px · %2 µm</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Größter</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
    <message>
        <source>Points used</source>
        <translation>Benutzte Punkte</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Maßstab</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Drehung</translation>
    </message>
    <message>
        <source>%1°</source>
        <translation>%1°</translation>
    </message>
    <message>
        <source>Projective</source>
        <translation>Projektiv</translation>
    </message>
    <message>
        <source>Thin-plate spline</source>
        <translation>Thin-Plate-Spline</translation>
    </message>
    <message>
        <source>Similarity: turn, one scale, shift (2 points). Affine: also a scale for each axis and shear (3 points). Projective: a camera at an angle (4 points). Thin-plate spline: bends through every point (3 points)</source>
        <translation>Ähnlichkeit: Drehung, ein Maßstab, Verschiebung (2 Punkte). Affin: auch ein Maßstab je Achse und Scherung (3 Punkte). Projektiv: eine schräge Kamera (4 Punkte). Thin-Plate-Spline: biegt sich durch jeden Punkt (3 Punkte)</translation>
    </message>
    <message>
        <source>Map covered</source>
        <translation>Karte bedeckt</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Refine</source>
        <translation>Verfeinern</translation>
    </message>
    <message>
        <source>The lines on the maps are the residuals, ten times as long. MI is the mutual information of both maps in bits: with one simply laid on the other, and through the fit</source>
        <translation>Die Linien auf den Karten sind die Abweichungen, zehnmal so lang. MI ist die Transinformation beider Karten in bit: eine einfach auf die andere gelegt, und durch die Anpassung</translation>
    </message>
    <message>
        <source>Search around this fit for the place where the maps tell most of each other; what is found is a suggestion (R)</source>
        <translation>Um diese Anpassung herum die Lage suchen, in der die Karten am meisten übereinander aussagen; was gefunden wird, ist ein Vorschlag (R)</translation>
    </message>
    <message>
        <source>%1 → %2 bit</source>
        <translation>%1 → %2 bit</translation>
    </message>
    <message>
        <source>MI</source>
        <translation>MI</translation>
    </message>
    <message>
        <source>The points are being fitted anew; these are the figures of the last fit</source>
        <translation>Die Punkte werden neu angepasst; dies sind die Zahlen der letzten Anpassung</translation>
    </message>
    <message>
        <source>Refined by the maps themselves, on top of the points; any other change of the fit drops the refinement</source>
        <translation>Durch die Karten selbst verfeinert, über die Punkte hinaus; jede andere Änderung der Anpassung verwirft die Verfeinerung</translation>
    </message>
    <message>
        <source>Drop the refinement</source>
        <translation>Verfeinerung verwerfen</translation>
    </message>
    <message>
        <source>Back to the fit of the points alone; can be undone</source>
        <translation>Zurück zur Anpassung der Punkte allein; kann rückgängig gemacht werden</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>%1 weglassen</translation>
    </message>
    <message>
        <source>Untick it in the table; can be undone</source>
        <translation>In der Tabelle abwählen; kann rückgängig gemacht werden</translation>
    </message>
</context>
<context>
    <name>lithoscope::FormulaEditor</name>
    <message>
        <source>What of each spectrum is mapped</source>
        <translation>Was von jedem Spektrum kartiert wird</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Line above background</source>
        <translation>Linie über dem Untergrund</translation>
    </message>
    <message>
        <source>Band ratio</source>
        <translation>Bandverhältnis</translation>
    </message>
    <message>
        <source>Band depth</source>
        <translation>Bandtiefe</translation>
    </message>
    <message>
        <source>Principal component</source>
        <translation>Hauptkomponente</translation>
    </message>
    <message>
        <source>Red, green, blue</source>
        <translation>Rot, Grün, Blau</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>A channel: 670.8
A line above its background: line 670.8 ± 0.3
A ratio: 1650 / 2200 ± 5
A band depth between two shoulders: depth 2120, 2200, 2245
A principal component: PC 1
Positions may have units: 2.2 µm, 1.85 eV</source>
        <translation>Ein Kanal: 670.8
Eine Linie über ihrem Untergrund: line 670.8 ± 0.3
Ein Verhältnis: 1650 / 2200 ± 5
Eine Bandtiefe zwischen zwei Schultern: depth 2120, 2200, 2245
Eine Hauptkomponente: PC 1
Stellen dürfen Einheiten haben: 2.2 µm, 1.85 eV</translation>
    </message>
    <message>
        <source>Positions that this image shows</source>
        <translation>Stellen, die dieses Bild zeigt</translation>
    </message>
    <message>
        <source>Known lines …</source>
        <translation>Bekannte Linien …</translation>
    </message>
    <message>
        <source>Known bands …</source>
        <translation>Bekannte Banden …</translation>
    </message>
</context>
<context>
    <name>lithoscope::GrainPanel</name>
    <message>
        <source>Grain sizes by class</source>
        <translation>Korngrößen nach Klasse</translation>
    </message>
    <message>
        <source>Shared boundaries</source>
        <translation>Gemeinsame Grenzen</translation>
    </message>
    <message>
        <source>Largest grains</source>
        <translation>Größte Körner</translation>
    </message>
    <message>
        <source>touch at their sides</source>
        <translation>berühren sich an Seiten</translation>
    </message>
    <message>
        <source>touch at sides or corners</source>
        <translation>berühren sich an Seiten oder Ecken</translation>
    </message>
    <message>
        <source>When two points of a class belong to one grain</source>
        <translation>Wann zwei Punkte einer Klasse zu einem Korn gehören</translation>
    </message>
    <message>
        <source>Points of a grain</source>
        <translation>Punkte eines Korns</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Pieces of fewer points are no grains and are left out</source>
        <translation>Stücke mit weniger Punkten sind keine Körner und werden ausgelassen</translation>
    </message>
    <message>
        <source>Smallest grain</source>
        <translation>Kleinstes Korn</translation>
    </message>
    <message>
        <source>Sizes by class</source>
        <translation>Größen nach Klasse</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Diameters are those of circles of the same area. d10, d50, d90: so many percent of the grains are smaller. Half area: grains below this diameter hold half of the area.
Outlines are measured by counting how often lines in four directions cross them (Cauchy and Crofton)</source>
        <translation>Durchmesser sind die von Kreisen gleicher Fläche. d10, d50, d90: so viele Prozent der Körner sind kleiner. Halbe Fläche: Körner unter diesem Durchmesser enthalten die halbe Fläche.
Umrisse werden gemessen, indem gezählt wird, wie oft Geraden in vier Richtungen sie schneiden (Cauchy und Crofton)</translation>
    </message>
    <message>
        <source>Length of the boundary that two classes share. The edge of the map is no boundary</source>
        <translation>Länge der Grenze, die zwei Klassen teilen. Der Rand der Karte ist keine Grenze</translation>
    </message>
    <message>
        <source>Grains by diameter</source>
        <translation>Körner nach Durchmesser</translation>
    </message>
    <message>
        <source>diameter [µm]</source>
        <translation>Durchmesser [µm]</translation>
    </message>
    <message>
        <source>grains</source>
        <translation>Körner</translation>
    </message>
    <message numerus="yes">
        <source>%Ln grain(s)</source>
        <translation>
            <numerusform>%Ln Korn</numerusform>
            <numerusform>%Ln Körner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %Ln smaller piece(s) left out</source>
        <translation>
            <numerusform>; %Ln kleineres Stück ausgelassen</numerusform>
            <numerusform>; %Ln kleinere Stücke ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Grains</source>
        <translation>Körner</translation>
    </message>
    <message>
        <source>At the edge</source>
        <translation>Am Rand</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>d10</source>
        <translation>d10</translation>
    </message>
    <message>
        <source>d50</source>
        <translation>d50</translation>
    </message>
    <message>
        <source>d90</source>
        <translation>d90</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Größtes</translation>
    </message>
    <message>
        <source>Half area</source>
        <translation>Halbe Fläche</translation>
    </message>
    <message>
        <source>Outlines</source>
        <translation>Umrisse</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Diameter</source>
        <translation>Durchmesser</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Umriss</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
</context>
<context>
    <name>lithoscope::HelpWindow</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Help – Lithoscope</source>
        <translation>Hilfe – Lithoscope</translation>
    </message>
    <message>
        <source>Find on this page (Ctrl+F)</source>
        <translation>Auf dieser Seite suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Return goes on to the next place</source>
        <translation>Die Eingabetaste geht zur nächsten Stelle</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>Seiten des Handbuchs</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>%1 is a file of the source, not of this guide</source>
        <translation>%1 ist eine Datei des Quelltexts, nicht dieses Handbuchs</translation>
    </message>
    <message>
        <source>Not on this page</source>
        <translation>Nicht auf dieser Seite</translation>
    </message>
</context>
<context>
    <name>lithoscope::HistoryPage</name>
    <message>
        <source>Export recipe…</source>
        <translation>Rezept exportieren…</translation>
    </message>
    <message>
        <source>Write the recipe as a file that the command line runs</source>
        <translation>Das Rezept als Datei schreiben, die die Befehlszeile ausführt</translation>
    </message>
    <message>
        <source>Copy as command line</source>
        <translation>Als Befehlszeile kopieren</translation>
    </message>
    <message>
        <source>Copy the command that does the same without a window</source>
        <translation>Den Befehl kopieren, der dasselbe ohne Fenster macht</translation>
    </message>
    <message>
        <source>Remove step</source>
        <translation>Schritt entfernen</translation>
    </message>
    <message>
        <source>Take the selected step out of the recipe, with all that is made from it (Delete)</source>
        <translation>Den ausgewählten Schritt aus dem Rezept nehmen, mit allem, was daraus entsteht (Entf)</translation>
    </message>
    <message>
        <source>Changes (a click goes back to one)</source>
        <translation>Änderungen (ein Klick geht zu einer zurück)</translation>
    </message>
    <message>
        <source>as it was opened</source>
        <translation>wie geöffnet</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Export recipe</source>
        <translation>Rezept exportieren</translation>
    </message>
    <message>
        <source>Recipes (*.json)</source>
        <translation>Rezepte (*.json)</translation>
    </message>
    <message>
        <source>The recipe was written to %1. “lithoscope-cli run” makes the same of it.</source>
        <translation>Das Rezept wurde nach %1 geschrieben. „lithoscope-cli run“ macht daraus dasselbe.</translation>
    </message>
    <message>
        <source>No file holds these steps yet: save the project or export the recipe first.</source>
        <translation>Noch enthält keine Datei diese Schritte: zuerst das Projekt sichern oder das Rezept exportieren.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>lithoscope::ImportanceChart</name>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Importance of wavelengths</source>
        <translation>Wichtigkeit der Wellenlängen</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>Als Tabelle kopieren</translation>
    </message>
    <message>
        <source>Importance (VIP)</source>
        <translation>Wichtigkeit (VIP)</translation>
    </message>
    <message>
        <source>Regression vectors</source>
        <translation>Regressionsvektoren</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>%1 of %2 channels matter more than most (above 1); most of all %3</source>
        <translation>%1 von %2 Kanälen zählen mehr als die meisten (über 1); am meisten %3</translation>
    </message>
    <message>
        <source>How much a class becomes likelier where the spectrum is higher by 1</source>
        <translation>Wie viel wahrscheinlicher eine Klasse wird, wo das Spektrum um 1 höher ist</translation>
    </message>
    <message>
        <source>coefficient</source>
        <translation>Koeffizient</translation>
    </message>
</context>
<context>
    <name>lithoscope::Inspector</name>
    <message>
        <source>The colours from the lowest value to the highest</source>
        <translation>Die Farben vom niedrigsten bis zum höchsten Wert</translation>
    </message>
    <message>
        <source>The channel that is mapped: type a wavelength, or click in the spectrum</source>
        <translation>Der dargestellte Kanal: eine Wellenlänge eingeben oder ins Spektrum klicken</translation>
    </message>
    <message>
        <source>Go through the channels</source>
        <translation>Durch die Kanäle gehen</translation>
    </message>
    <message>
        <source>The column that is mapped</source>
        <translation>Die dargestellte Spalte</translation>
    </message>
    <message>
        <source>Values below this percentile get the first colour</source>
        <translation>Werte unter diesem Perzentil erhalten die erste Farbe</translation>
    </message>
    <message>
        <source>Values above this percentile get the last colour</source>
        <translation>Werte über diesem Perzentil erhalten die letzte Farbe</translation>
    </message>
    <message>
        <source>Smooth between pixels</source>
        <translation>Zwischen Pixeln glätten</translation>
    </message>
    <message>
        <source>Interpolate the colours instead of showing square pixels</source>
        <translation>Die Farben interpolieren statt quadratische Pixel zu zeigen</translation>
    </message>
    <message>
        <source>How much of what lies beneath shows through</source>
        <translation>Wie stark das Darunterliegende durchscheint</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Stretch from – to</source>
        <translation>Spreizung von – bis</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>Choose a layer to see what it is and how it is drawn.</source>
        <translation>Eine Ebene wählen, um zu sehen, was sie ist und wie sie dargestellt wird.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Viridis</source>
        <translation>Viridis</translation>
    </message>
    <message>
        <source>Cividis</source>
        <translation>Cividis</translation>
    </message>
    <message>
        <source>Magma</source>
        <translation>Magma</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Blue – white – red</source>
        <translation>Blau – Weiß – Rot</translation>
    </message>
    <message>
        <source>%1 channels</source>
        <translation>%1 Kanäle</translation>
    </message>
    <message>
        <source>%1 channels, %2 – %3 %4</source>
        <translation>%1 Kanäle, %2 – %3 %4</translation>
    </message>
    <message>
        <source>%1 rows × %2 columns</source>
        <translation>%1 Zeilen × %2 Spalten</translation>
    </message>
    <message>
        <source>pixels of %1 × %2 µm</source>
        <translation>Pixel von %1 × %2 µm</translation>
    </message>
    <message>
        <source>the file tells no pixel size</source>
        <translation>die Datei nennt keine Pixelgröße</translation>
    </message>
    <message>
        <source>%1 columns</source>
        <translation>%1 Spalten</translation>
    </message>
    <message>
        <source>%1 classes</source>
        <translation>%1 Klassen</translation>
    </message>
    <message>
        <source>How the colours are spread over the values between</source>
        <translation>Wie sich die Farben auf die Werte dazwischen verteilen</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Square root</source>
        <translation>Quadratwurzel</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>Logarithmisch</translation>
    </message>
    <message>
        <source>Equalised</source>
        <translation>Gleichverteilt</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>The value that gets the first colour</source>
        <translation>Der Wert, der die erste Farbe erhält</translation>
    </message>
    <message>
        <source>The value that gets the last colour</source>
        <translation>Der Wert, der die letzte Farbe erhält</translation>
    </message>
    <message>
        <source>Layers of this map</source>
        <translation>Ebenen dieser Karte</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>Gamma: less than 1 shows more of what is dark, more than 1 of what is bright</source>
        <translation>Gamma: kleiner als 1 zeigt mehr vom Dunklen, größer als 1 mehr vom Hellen</translation>
    </message>
</context>
<context>
    <name>lithoscope::JobBar</name>
    <message>
        <source>Stop (Esc)</source>
        <translation>Anhalten (Esc)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Done, and the time that is left</source>
        <translation>Fortschritt und verbleibende Zeit</translation>
    </message>
    <message>
        <source>Other jobs that run or wait</source>
        <translation>Andere Vorgänge, die laufen oder warten</translation>
    </message>
    <message>
        <source>Show all jobs</source>
        <translation>Alle Vorgänge zeigen</translation>
    </message>
</context>
<context>
    <name>lithoscope::JobTable</name>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>is being stopped</source>
        <translation>wird angehalten</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Um</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>lithoscope::JobsPanel</name>
    <message>
        <source>Choose a job to read its log.</source>
        <translation>Einen Vorgang wählen, um sein Protokoll zu lesen.</translation>
    </message>
    <message>
        <source>Log of the job</source>
        <translation>Protokoll des Vorgangs</translation>
    </message>
    <message>
        <source>Nothing runs and nothing has run yet.
Runs, exports and all else that takes a while are listed here.</source>
        <translation>Nichts läuft, und nichts ist bisher gelaufen.
Läufe, Exporte und alles andere, was eine Weile dauert, stehen hier.</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop this job; nothing half done stays</source>
        <translation>Diesen Vorgang anhalten; nichts halb Fertiges bleibt zurück</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Do once more what failed or was stopped</source>
        <translation>Noch einmal tun, was fehlschlug oder angehalten wurde</translation>
    </message>
    <message>
        <source>Sooner</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Let it begin before the one above</source>
        <translation>Vor dem darüber beginnen lassen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Let it begin after the one below</source>
        <translation>Nach dem darunter beginnen lassen</translation>
    </message>
    <message>
        <source>Copy log</source>
        <translation>Protokoll kopieren</translation>
    </message>
    <message>
        <source>Copy the log of this job as text</source>
        <translation>Das Protokoll dieses Vorgangs als Text kopieren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Take this job off the list</source>
        <translation>Diesen Vorgang aus der Liste nehmen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Take all that has ended off the list</source>
        <translation>Alles Beendete aus der Liste nehmen</translation>
    </message>
    <message>
        <source>Jobs at once:</source>
        <translation>Vorgänge zugleich:</translation>
    </message>
    <message>
        <source>How many jobs run at the same time; the others wait</source>
        <translation>Wie viele Vorgänge gleichzeitig laufen; die anderen warten</translation>
    </message>
    <message>
        <source>Threads each:</source>
        <translation>Threads je Vorgang:</translation>
    </message>
    <message>
        <source>How many processors one job may use; jobs that begin from now on</source>
        <translation>Wie viele Prozessoren ein Vorgang nutzen darf; gilt für Vorgänge, die ab jetzt beginnen</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
</context>
<context>
    <name>lithoscope::JudgePage</name>
    <message>
        <source>Choose a map to compare with</source>
        <translation>Eine Karte zum Vergleichen wählen</translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation>Vergleiche …</translation>
    </message>
    <message>
        <source>There are no features on the grid of this map that its classes could be told apart by</source>
        <translation>Auf dem Raster dieser Karte gibt es keine Merkmale, an denen ihre Klassen zu unterscheiden wären</translation>
    </message>
    <message>
        <source>Finding grains …</source>
        <translation>Suche Körner …</translation>
    </message>
    <message>
        <source>Grain diameter</source>
        <translation>Korndurchmesser</translation>
    </message>
    <message>
        <source>Nothing tells how sure this map is</source>
        <translation>Nichts sagt, wie sicher diese Karte ist</translation>
    </message>
    <message>
        <source>Silhouette</source>
        <translation>Silhouette</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Vorsprung</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>Zweifel</translation>
    </message>
    <message>
        <source>A student&apos;s scores give a margin, but no silhouette</source>
        <translation>Die Werte eines Schülers geben einen Vorsprung, aber keine Silhouette</translation>
    </message>
    <message>
        <source>Here stands where two maps differ</source>
        <translation>Hier steht, wo sich zwei Karten unterscheiden</translation>
    </message>
    <message>
        <source>The maps cannot be compared</source>
        <translation>Die Karten können nicht verglichen werden</translation>
    </message>
    <message>
        <source>both say %1</source>
        <translation>beide sagen %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Keep in recipe</source>
        <translation>Im Rezept behalten</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Abundance</source>
        <translation>Häufigkeit</translation>
    </message>
    <message>
        <source>Grains</source>
        <translation>Körner</translation>
    </message>
    <message>
        <source>The map that is judged</source>
        <translation>Die Karte, die beurteilt wird</translation>
    </message>
    <message>
        <source>Judged map</source>
        <translation>Beurteilte Karte</translation>
    </message>
    <message>
        <source>The map that it is compared with: a truth, a teacher, another map</source>
        <translation>Die Karte, mit der sie verglichen wird: eine Wahrheit, ein Lehrer, eine andere Karte</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>equal names are the same</source>
        <translation>gleiche Namen sind gleich</translation>
    </message>
    <message>
        <source>best one-to-one match</source>
        <translation>beste Eins-zu-eins-Zuordnung</translation>
    </message>
    <message>
        <source>each is what it mostly covers</source>
        <translation>jede ist, was sie am meisten bedeckt</translation>
    </message>
    <message>
        <source>Which class of one map is which of the other. By points: the match with most points in common; or each class counts as the one that it mostly covers</source>
        <translation>Welche Klasse der einen Karte welche der anderen ist. Nach Punkten: die Zuordnung mit den meisten gemeinsamen Punkten; oder jede Klasse zählt als die, die sie am meisten bedeckt</translation>
    </message>
    <message>
        <source>Matching of classes</source>
        <translation>Zuordnung der Klassen</translation>
    </message>
    <message>
        <source>of the judged map</source>
        <translation>der beurteilten Karte</translation>
    </message>
    <message>
        <source>of the reference</source>
        <translation>der Referenz</translation>
    </message>
    <message>
        <source>Whose areas, grains and doubt are measured</source>
        <translation>Wessen Flächen, Körner und Zweifel gemessen werden</translation>
    </message>
    <message>
        <source>Measured map</source>
        <translation>Gemessene Karte</translation>
    </message>
    <message>
        <source>Adds what is measured here to the recipe, with a section of the report, so that it is computed again whenever the recipe runs</source>
        <translation>Nimmt das hier Gemessene ins Rezept auf, mit einem Abschnitt des Berichts, sodass es bei jedem Lauf des Rezepts neu berechnet wird</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Beurteilen</translation>
    </message>
    <message>
        <source>against</source>
        <translation>gegen</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Flächen</translation>
    </message>
    <message>
        <source>There is no label map to judge. Cluster the sample on the Features page, or open a recipe that makes one</source>
        <translation>Es gibt keine Klassenkarte zu beurteilen. Die Probe auf der Seite Merkmale clustern oder ein Rezept öffnen, das eine erzeugt</translation>
    </message>
    <message>
        <source>There is no label map to judge yet. Run the recipe (F5)</source>
        <translation>Es gibt noch keine Klassenkarte zu beurteilen. Das Rezept ausführen (F5)</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>The maps lie on two grids of one plane, which no step brings together</source>
        <translation>Die Karten liegen auf zwei Rastern einer Ebene, die kein Schritt zusammenbringt</translation>
    </message>
    <message>
        <source>Areas and grains are kept</source>
        <translation>Flächen und Körner werden behalten</translation>
    </message>
    <message>
        <source>keep judgement</source>
        <translation>Beurteilung behalten</translation>
    </message>
    <message>
        <source>%1 is judged by the recipe from now on; its report has a section more</source>
        <translation>%1 wird ab jetzt vom Rezept beurteilt; sein Bericht hat einen Abschnitt mehr</translation>
    </message>
    <message>
        <source>The recipe judges this already</source>
        <translation>Das Rezept beurteilt dies schon</translation>
    </message>
</context>
<context>
    <name>lithoscope::Judgement</name>
    <message>
        <source>No registration connects the two maps. Align them on the Align page, or choose two maps of one plane</source>
        <translation>Keine Registrierung verbindet die beiden Karten. Sie auf der Seite Ausrichten ausrichten oder zwei Karten einer Ebene wählen</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegen %2</translation>
    </message>
    <message>
        <source>Judged on the Judge page; areas and grains are those of %1.</source>
        <translation>Beurteilt auf der Seite Beurteilen; Flächen und Körner sind die von %1.</translation>
    </message>
</context>
<context>
    <name>lithoscope::KeptList</name>
    <message>
        <source>Kept spectra</source>
        <translation>Behaltene Spektren</translation>
    </message>
    <message>
        <source>Space: show or hide · F2: rename · Delete: remove</source>
        <translation>Leertaste: zeigen oder verbergen · F2: umbenennen · Entf: entfernen</translation>
    </message>
    <message>
        <source>No spectrum is kept. Point at the map and press K, or click Keep.</source>
        <translation>Kein Spektrum ist behalten. Auf die Karte zeigen und K drücken oder auf Behalten klicken.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep the spectrum at the cursor, or at the pinned pixel (K)</source>
        <translation>Das Spektrum am Zeiger oder am angehefteten Pixel behalten (K)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the selected spectra; Undo brings them back</source>
        <translation>Die ausgewählten Spektren entfernen; Rückgängig holt sie zurück</translation>
    </message>
    <message>
        <source>Row %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>Kept from an image of another grid: not shown with this one</source>
        <translation>Aus einem Bild mit anderem Raster behalten: wird mit diesem nicht gezeigt</translation>
    </message>
</context>
<context>
    <name>lithoscope::KeptSpectra</name>
    <message>
        <source>Keep spectrum %1</source>
        <translation>Spektrum %1 behalten</translation>
    </message>
    <message>
        <source>Remove spectra</source>
        <translation>Spektren entfernen</translation>
    </message>
    <message>
        <source>Rename spectrum</source>
        <translation>Spektrum umbenennen</translation>
    </message>
    <message>
        <source>Show spectrum</source>
        <translation>Spektrum zeigen</translation>
    </message>
    <message>
        <source>Hide spectrum</source>
        <translation>Spektrum verbergen</translation>
    </message>
</context>
<context>
    <name>lithoscope::LabelPage</name>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>The label map whose classes are named</source>
        <translation>Die Klassenkarte, deren Klassen benannt werden</translation>
    </message>
    <message>
        <source>Beside</source>
        <translation>Daneben</translation>
    </message>
    <message>
        <source>What the other map shows</source>
        <translation>Was die andere Karte zeigt</translation>
    </message>
    <message>
        <source>Which column of these features is mapped</source>
        <translation>Welche Spalte dieser Merkmale als Karte gezeigt wird</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Drag around pixels to move them into another class; where one class is alone, only its pixels</source>
        <translation>Um Pixel ziehen, um sie in eine andere Klasse zu verschieben; steht eine Klasse allein, nur deren Pixel</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Vereinen</translation>
    </message>
    <message>
        <source>Merges the selected classes; select cards with Ctrl and a click</source>
        <translation>Vereint die ausgewählten Klassen; Kärtchen mit Strg und Klick auswählen</translation>
    </message>
    <message>
        <source>Name all</source>
        <translation>Alle benennen</translation>
    </message>
    <message>
        <source>Every class without a name takes its best suggestion</source>
        <translation>Jede Klasse ohne Namen erhält ihren besten Vorschlag</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Open spectral library...</source>
        <translation>Spektralbibliothek öffnen...</translation>
    </message>
    <message>
        <source>References that the classes&apos; spectra are compared with</source>
        <translation>Referenzen, mit denen die Spektren der Klassen verglichen werden</translation>
    </message>
    <message>
        <source>Save classes as model...</source>
        <translation>Klassen als Modell sichern...</translation>
    </message>
    <message>
        <source>Centroids, scalings and names, to be applied to other samples</source>
        <translation>Zentroide, Skalierungen und Namen, zum Anwenden auf andere Proben</translation>
    </message>
    <message>
        <source>Apply a model...</source>
        <translation>Modell anwenden...</translation>
    </message>
    <message>
        <source>Classifies this sample&apos;s features by classes that were saved</source>
        <translation>Klassifiziert die Merkmale dieser Probe nach gesicherten Klassen</translation>
    </message>
    <message>
        <source>Compact cards</source>
        <translation>Knappe Kärtchen</translation>
    </message>
    <message>
        <source>One line for each class but the one that is alone</source>
        <translation>Eine Zeile je Klasse außer der, die allein steht</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Takes all edits of this map back; Undo brings them again</source>
        <translation>Nimmt alle Änderungen an dieser Karte zurück; Rückgängig holt sie wieder</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>Axes of the radar charts</source>
        <translation>Achsen der Netzdiagramme</translation>
    </message>
    <message>
        <source>The image whose mean spectra the cards show</source>
        <translation>Das Bild, dessen mittlere Spektren die Kärtchen zeigen</translation>
    </message>
    <message>
        <source>Image of the spectra</source>
        <translation>Bild der Spektren</translation>
    </message>
    <message>
        <source>The clusters are being made. They appear here as they come.</source>
        <translation>Die Cluster werden berechnet. Sie erscheinen hier nach und nach.</translation>
    </message>
    <message>
        <source>The recipe&apos;s clusters are not made yet.</source>
        <translation>Die Cluster des Rezepts sind noch nicht berechnet.</translation>
    </message>
    <message>
        <source>There are no clusters yet. Choose what the sample&apos;s points are grouped by, and group them.</source>
        <translation>Es gibt noch keine Cluster. Wählen, wonach die Punkte der Probe gruppiert werden, und sie gruppieren.</translation>
    </message>
    <message>
        <source>Run recipe</source>
        <translation>Rezept ausführen</translation>
    </message>
    <message>
        <source>Go to Features</source>
        <translation>Zu den Merkmalen</translation>
    </message>
    <message>
        <source>Reading its spectra...</source>
        <translation>Lese seine Spektren...</translation>
    </message>
    <message>
        <source>%1 %2°</source>
        <translation>%1 %2°</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of the points lie outside of what the model was trained on.</source>
        <translation>%1 der Punkte liegen außerhalb dessen, womit das Modell trainiert wurde.</translation>
    </message>
    <message>
        <source>%1 of the points lie far outside of what the model was trained on, ten times or more of what is usual (0.5 %). Look at them before you trust these names.</source>
        <translation>%1 der Punkte liegen weit außerhalb dessen, womit das Modell trainiert wurde, das Zehnfache des Üblichen (0.5 %) oder mehr. Sie ansehen, bevor diesen Namen zu trauen ist.</translation>
    </message>
    <message>
        <source>Most of all: %1.</source>
        <translation>Am meisten: %1.</translation>
    </message>
    <message>
        <source>Splitting...</source>
        <translation>Teile...</translation>
    </message>
    <message>
        <source>Reading spectra...</source>
        <translation>Lese Spektren...</translation>
    </message>
    <message>
        <source>Looking into the classes...</source>
        <translation>Untersuche die Klassen...</translation>
    </message>
    <message>
        <source>Every class that can be told by its elements has a name already.</source>
        <translation>Jede Klasse, die an ihren Elementen zu erkennen ist, hat schon einen Namen.</translation>
    </message>
    <message>
        <source>name all classes</source>
        <translation>alle Klassen benennen</translation>
    </message>
    <message>
        <source>start again</source>
        <translation>neu beginnen</translation>
    </message>
    <message>
        <source>There is no classified pixel in this outline.</source>
        <translation>In diesem Umriss liegt kein klassifiziertes Pixel.</translation>
    </message>
    <message>
        <source>There is no pixel of the class that is alone in this outline.</source>
        <translation>In diesem Umriss liegt kein Pixel der Klasse, die allein steht.</translation>
    </message>
    <message>
        <source>Move pixels (%1) into</source>
        <translation>Pixel (%1) verschieben nach</translation>
    </message>
    <message>
        <source>move pixels into %1</source>
        <translation>Pixel nach %1 verschieben</translation>
    </message>
    <message>
        <source>New class</source>
        <translation>Neue Klasse</translation>
    </message>
    <message>
        <source>move pixels into a new class</source>
        <translation>Pixel in eine neue Klasse verschieben</translation>
    </message>
    <message>
        <source>Open spectral library</source>
        <translation>Spektralbibliothek öffnen</translation>
    </message>
    <message>
        <source>Spectral libraries (*.hdr *.sli *.txt *.csv);;All files (*)</source>
        <translation>Spektralbibliotheken (*.hdr *.sli *.txt *.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save classes as model</source>
        <translation>Klassen als Modell sichern</translation>
    </message>
    <message>
        <source>Models (*.h5)</source>
        <translation>Modelle (*.h5)</translation>
    </message>
    <message>
        <source>These classes were not made of features that could be saved with them</source>
        <translation>Diese Klassen entstanden nicht aus Merkmalen, die mit ihnen gesichert werden könnten</translation>
    </message>
    <message>
        <source>Choose the classes of a clustering</source>
        <translation>Die Klassen eines Clusterns wählen</translation>
    </message>
    <message>
        <source>The scaling %1 of the features is not there</source>
        <translation>Die Skalierung %1 der Merkmale ist nicht da</translation>
    </message>
    <message>
        <source>Run the recipe first</source>
        <translation>Zuerst das Rezept ausführen</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>Sichere %1</translation>
    </message>
    <message>
        <source>The classes were saved as %1</source>
        <translation>Die Klassen wurden als %1 gesichert</translation>
    </message>
    <message>
        <source>Apply a model</source>
        <translation>Modell anwenden</translation>
    </message>
    <message>
        <source>Models (*.h5);;All files (*)</source>
        <translation>Modelle (*.h5);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>This file holds no model</source>
        <translation>Diese Datei enthält kein Modell</translation>
    </message>
    <message>
        <source>Choose a file that was saved on this page</source>
        <translation>Eine Datei wählen, die auf dieser Seite gesichert wurde</translation>
    </message>
    <message>
        <source>This sample has no features that the model could be applied to</source>
        <translation>Diese Probe hat keine Merkmale, auf die das Modell angewendet werden könnte</translation>
    </message>
    <message>
        <source>No features of this sample have all columns of the model: the nearest ones lack %1</source>
        <translation>Keine Merkmale dieser Probe haben alle Spalten des Modells: den nächstliegenden fehlt %1</translation>
    </message>
    <message>
        <source>Make features of the same lines and components first, not scaled</source>
        <translation>Zuerst Merkmale aus denselben Linien und Komponenten bilden, nicht skaliert</translation>
    </message>
    <message>
        <source>Apply to</source>
        <translation>Anwenden auf</translation>
    </message>
    <message>
        <source>apply model</source>
        <translation>Modell anwenden</translation>
    </message>
    <message>
        <source>Classes that are named on this page</source>
        <translation>Klassen, die auf dieser Seite benannt werden</translation>
    </message>
</context>
<context>
    <name>lithoscope::LayerLoader</name>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>%1 above background</source>
        <translation>%1 über dem Untergrund</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>band depth</source>
        <translation>Bandtiefe</translation>
    </message>
    <message>
        <source>score</source>
        <translation>Wert der Komponente</translation>
    </message>
</context>
<context>
    <name>lithoscope::LayerTree</name>
    <message>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>Everything on the coordinates of %1</source>
        <translation>Alles in den Koordinaten von %1</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>What was computed on the way</source>
        <translation>Was unterwegs berechnet wurde</translation>
    </message>
    <message>
        <source>The sample that steps are run in</source>
        <translation>Die Probe, in der Schritte ausgeführt werden</translation>
    </message>
    <message>
        <source>Opened beside, to look at and to compare</source>
        <translation>Daneben geöffnet, zum Ansehen und Vergleichen</translation>
    </message>
</context>
<context>
    <name>lithoscope::Legend</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>Share of the labelled area. Point at a class to see it alone.</source>
        <translation>Anteil an der klassifizierten Fläche. Auf eine Klasse zeigen, um sie allein zu sehen.</translation>
    </message>
    <message>
        <source>Colours run from the %1th to the %2th percentile; change them in the inspector.</source>
        <translation>Die Farben reichen vom %1. bis zum %2. Perzentil; im Inspektor zu ändern.</translation>
    </message>
</context>
<context>
    <name>lithoscope::LineTable</name>
    <message>
        <source>Emission lines</source>
        <translation>Emissionslinien</translation>
    </message>
    <message>
        <source>Tick a line to use it (Space); double-click a number to change it (F2). Numbers may have units: 670.8 nm</source>
        <translation>Eine Linie anhaken, um sie zu verwenden (Leertaste); eine Zahl doppelt anklicken, um sie zu ändern (F2). Zahlen dürfen Einheiten haben: 670.8 nm</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>The image covers %1</source>
        <translation>Das Bild deckt %1 ab</translation>
    </message>
</context>
<context>
    <name>lithoscope::LinesPanel</name>
    <message>
        <source>Start from a built-in list of lines</source>
        <translation>Von einer eingebauten Linienliste ausgehen</translation>
    </message>
    <message>
        <source>Lopes 2024</source>
        <translation>Lopes 2024</translation>
    </message>
    <message>
        <source>Own choice</source>
        <translation>Eigene Wahl</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a line and type its wavelength</source>
        <translation>Eine Linie hinzufügen und ihre Wellenlänge eingeben</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the selected line (Del)</source>
        <translation>Die ausgewählte Linie entfernen (Entf)</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Open a list of lines from a file</source>
        <translation>Eine Linienliste aus einer Datei öffnen</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Sichern…</translation>
    </message>
    <message>
        <source>Save the lines as a file</source>
        <translation>Die Linien als Datei sichern</translation>
    </message>
    <message>
        <source>Open lines</source>
        <translation>Linien öffnen</translation>
    </message>
    <message>
        <source>Lists of lines (*.json);;All files (*)</source>
        <translation>Linienlisten (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save lines</source>
        <translation>Linien sichern</translation>
    </message>
    <message>
        <source>Lists of lines (*.json)</source>
        <translation>Linienlisten (*.json)</translation>
    </message>
    <message>
        <source>take the lines of %1</source>
        <translation>Linien von %1 nehmen</translation>
    </message>
    <message>
        <source>leave out %1</source>
        <translation>%1 auslassen</translation>
    </message>
    <message>
        <source>take %1</source>
        <translation>%1 nehmen</translation>
    </message>
    <message>
        <source>The line %1 is listed already</source>
        <translation>Die Linie %1 steht schon in der Liste</translation>
    </message>
    <message>
        <source>move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>change the window of %1</source>
        <translation>Fenster von %1 ändern</translation>
    </message>
    <message>
        <source>At least one line is needed: take another one first</source>
        <translation>Mindestens eine Linie wird gebraucht: zuerst eine andere nehmen</translation>
    </message>
    <message>
        <source>There is no room for another line within the image</source>
        <translation>Im Bild ist kein Platz für eine weitere Linie</translation>
    </message>
    <message>
        <source>open lines</source>
        <translation>Linien öffnen</translation>
    </message>
    <message>
        <source>%1 of %2 lines lie outside of the image and were left out</source>
        <translation>%1 von %2 Linien liegen außerhalb des Bildes und wurden ausgelassen</translation>
    </message>
    <message>
        <source>The lines were saved as %1</source>
        <translation>Die Linien wurden als %1 gesichert</translation>
    </message>
    <message>
        <source>no line within %1 is known</source>
        <translation>im Bereich %1 ist keine Linie bekannt</translation>
    </message>
    <message>
        <source>%1 lies outside of the image, which covers %2</source>
        <translation>%1 liegt außerhalb des Bildes, das %2 abdeckt</translation>
    </message>
    <message>
        <source>None of these lines lies within the image, which covers %1</source>
        <translation>Keine dieser Linien liegt im Bild, das %1 abdeckt</translation>
    </message>
</context>
<context>
    <name>lithoscope::Magnifier</name>
    <message>
        <source>Enlarged: a click here sets the point as one in the map does. The wheel zooms</source>
        <translation>Vergrößert: Ein Klick hier setzt den Punkt wie einer in der Karte. Das Mausrad zoomt</translation>
    </message>
    <message>
        <source>Magnifier</source>
        <translation>Lupe</translation>
    </message>
</context>
<context>
    <name>lithoscope::MainWindow</name>
    <message>
        <source>Lithoscope</source>
        <translation>Lithoscope</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Stopped. What was finished is kept; nothing half done is.</source>
        <translation>Angehalten. Fertiges bleibt erhalten, Halbfertiges nicht.</translation>
    </message>
    <message>
        <source>%1 – Lithoscope</source>
        <translation>%1 – Lithoscope</translation>
    </message>
    <message>
        <source>These are the sources. Run the recipe to see its maps (steps: %1).</source>
        <translation>Dies sind die Quellen. Das Rezept ausführen, um seine Karten zu sehen (Schritte: %1).</translation>
    </message>
    <message>
        <source>Run recipe</source>
        <translation>Rezept ausführen</translation>
    </message>
    <message>
        <source>Forget these</source>
        <translation>Diese vergessen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Export map as PNG</source>
        <translation>Karte als PNG exportieren</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
    <message>
        <source>The map was written to %1</source>
        <translation>Die Karte wurde nach %1 geschrieben</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Lithoscope %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;A workbench for mineral maps: laser and hyperspectral views of one rock, registered, fused and distilled after Lopes et al. 2024.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. It comes without any warranty.&lt;/p&gt;&lt;p&gt;Built on:&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;Lithoscope %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Eine Werkbank für Mineralkarten: Laser- und Hyperspektralansichten eines Gesteins, registriert, fusioniert und destilliert nach Lopes et al. 2024.&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder später. Ohne jede Gewährleistung.&lt;/p&gt;&lt;p&gt;Aufgebaut auf:&lt;/p&gt;</translation>
    </message>
    <message>
        <source>About Lithoscope</source>
        <translation>Über Lithoscope</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Öffnen…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Close the sample and go to the start page</source>
        <translation>Die Probe schließen und zur Startseite gehen</translation>
    </message>
    <message>
        <source>&amp;Export map as PNG…</source>
        <translation>Karte als PNG &amp;exportieren…</translation>
    </message>
    <message>
        <source>Write the active map with its legend as a picture</source>
        <translation>Die aktive Karte mit ihrer Legende als Bild schreiben</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>End the program</source>
        <translation>Das Programm beenden</translation>
    </message>
    <message>
        <source>&amp;Analyse</source>
        <translation>Aus&amp;wertung</translation>
    </message>
    <message>
        <source>&amp;Run recipe</source>
        <translation>&amp;Rezept ausführen</translation>
    </message>
    <message>
        <source>Run every step of the recipe; what was computed before is taken as it is</source>
        <translation>Alle Schritte des Rezepts ausführen; bereits Berechnetes wird übernommen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Stop the running job</source>
        <translation>Den laufenden Vorgang anhalten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Einpassen</translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>Die ganze Karte zeigen</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom in at the cursor</source>
        <translation>Am Mauszeiger vergrößern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Zoom out at the cursor</source>
        <translation>Am Mauszeiger verkleinern</translation>
    </message>
    <message>
        <source>&amp;Let go of the pinned pixel</source>
        <translation>Angeheftetes Pixel &amp;lösen</translation>
    </message>
    <message>
        <source>Forget the pixel that was clicked</source>
        <translation>Das angeklickte Pixel vergessen</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>Light or dark as the system is</source>
        <translation>Hell oder dunkel wie das System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Dark words on light grey</source>
        <translation>Dunkle Schrift auf hellem Grau</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Light words on dark grey</source>
        <translation>Helle Schrift auf dunklem Grau</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Put all panels back where they began</source>
        <translation>Alle Bereiche an ihren Ausgangsort zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About Lithoscope</source>
        <translation>&amp;Über Lithoscope</translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation>Versionen und Lizenzen</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>The project was saved as %1</source>
        <translation>Das Projekt wurde als %1 gesichert</translation>
    </message>
    <message>
        <source>Recipes and data (*);;Recipes (*.json);;Projects (*.litho);;ENVI images (*.hdr);;HDF5 (*.h5 *.hdf5);;Text (*.csv *.txt *.xl);;Pictures (*.png *.tif *.tiff *.jpg *.jpeg)</source>
        <translation>Rezepte und Daten (*);;Rezepte (*.json);;Projekte (*.litho);;ENVI-Bilder (*.hdr);;HDF5 (*.h5 *.hdf5);;Text (*.csv *.txt *.xl);;Bilder (*.png *.tif *.tiff *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>Projekt sichern</translation>
    </message>
    <message>
        <source>Lithoscope project (*.litho)</source>
        <translation>Lithoscope-Projekt (*.litho)</translation>
    </message>
    <message>
        <source>Open a recipe, a project, or any image or map</source>
        <translation>Ein Rezept, ein Projekt, ein Bild oder eine Karte öffnen</translation>
    </message>
    <message>
        <source>The recipe now uses these points. Run it to see its maps.</source>
        <translation>Das Rezept verwendet jetzt diese Punkte. Ausführen, um seine Karten zu sehen.</translation>
    </message>
    <message>
        <source>Open points</source>
        <translation>Punkte öffnen</translation>
    </message>
    <message>
        <source>Matching points (*.points *.csv *.txt);;All files (*)</source>
        <translation>Passpunkte (*.points *.csv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>Öffne %1</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>QGIS points (*.points)</source>
        <translation>QGIS-Punkte (*.points)</translation>
    </message>
    <message>
        <source>BigWarp landmarks (*.csv)</source>
        <translation>BigWarp-Landmarken (*.csv)</translation>
    </message>
    <message>
        <source>Save points</source>
        <translation>Punkte sichern</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>Sichere %1</translation>
    </message>
    <message>
        <source>The points were saved as %1</source>
        <translation>Die Punkte wurden als %1 gesichert</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Zurückgenommenes noch einmal tun</translation>
    </message>
    <message>
        <source>&amp;Delete point</source>
        <translation>Punkt &amp;löschen</translation>
    </message>
    <message>
        <source>Delete the selected matching point</source>
        <translation>Den gewählten Passpunkt löschen</translation>
    </message>
    <message>
        <source>Open &amp;points…</source>
        <translation>&amp;Punkte öffnen …</translation>
    </message>
    <message>
        <source>Open matching points from a file</source>
        <translation>Passpunkte aus einer Datei öffnen</translation>
    </message>
    <message>
        <source>Save p&amp;oints…</source>
        <translation>P&amp;unkte sichern …</translation>
    </message>
    <message>
        <source>Save the matching points as a file</source>
        <translation>Die Passpunkte als Datei sichern</translation>
    </message>
    <message>
        <source>&amp;Explore</source>
        <translation>&amp;Erkunden</translation>
    </message>
    <message>
        <source>Look at maps and spectra</source>
        <translation>Karten und Spektren ansehen</translation>
    </message>
    <message>
        <source>&amp;Align</source>
        <translation>&amp;Ausrichten</translation>
    </message>
    <message>
        <source>Put two maps on top of each other by matching points</source>
        <translation>Zwei Karten mit Passpunkten übereinanderlegen</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>Spectra</source>
        <translation>Spektren</translation>
    </message>
    <message>
        <source>Spectral &amp;unit</source>
        <translation>Spektrale &amp;Einheit</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>Wie in der Datei</translation>
    </message>
    <message>
        <source>The unit that the image was stored with</source>
        <translation>Die Einheit, mit der das Bild gespeichert wurde</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Nanometres (nm)</source>
        <translation>Nanometer (nm)</translation>
    </message>
    <message>
        <source>Wavelengths in nm</source>
        <translation>Wellenlängen in nm</translation>
    </message>
    <message>
        <source>Micrometres (µm)</source>
        <translation>Mikrometer (µm)</translation>
    </message>
    <message>
        <source>Wavelengths in µm</source>
        <translation>Wellenlängen in µm</translation>
    </message>
    <message>
        <source>Wavenumbers (cm⁻¹)</source>
        <translation>Wellenzahlen (cm⁻¹)</translation>
    </message>
    <message>
        <source>Waves per centimetre</source>
        <translation>Wellen je Zentimeter</translation>
    </message>
    <message>
        <source>Electronvolts (eV)</source>
        <translation>Elektronenvolt (eV)</translation>
    </message>
    <message>
        <source>Energies of photons</source>
        <translation>Energien der Photonen</translation>
    </message>
    <message>
        <source>X-rays</source>
        <translation>Röntgenstrahlung</translation>
    </message>
    <message>
        <source>Kiloelectronvolts (keV)</source>
        <translation>Kiloelektronenvolt (keV)</translation>
    </message>
    <message>
        <source>Energies in keV</source>
        <translation>Energien in keV</translation>
    </message>
    <message>
        <source>Energies in eV</source>
        <translation>Energien in eV</translation>
    </message>
    <message>
        <source>Take back the last change of this page</source>
        <translation>Die letzte Änderung auf dieser Seite zurücknehmen</translation>
    </message>
    <message>
        <source>Refining the registration</source>
        <translation>Registrierung wird verfeinert</translation>
    </message>
    <message>
        <source>S&amp;nap point</source>
        <translation>Punkt ei&amp;nrasten</translation>
    </message>
    <message>
        <source>Move the selected point to the best match near it in the target map</source>
        <translation>Den gewählten Punkt auf die ähnlichste Stelle in seiner Nähe in der Zielkarte setzen</translation>
    </message>
    <message>
        <source>Snap &amp;by</source>
        <translation>Einrasten na&amp;ch</translation>
    </message>
    <message>
        <source>&amp;Correlation</source>
        <translation>&amp;Korrelation</translation>
    </message>
    <message>
        <source>What is bright in one map is bright in the other</source>
        <translation>Was in einer Karte hell ist, ist auch in der anderen hell</translation>
    </message>
    <message>
        <source>Correlation of &amp;either sign</source>
        <translation>Korrelation jeden &amp;Vorzeichens</translation>
    </message>
    <message>
        <source>What is bright in one map may be dark in the other</source>
        <translation>Was in einer Karte hell ist, kann in der anderen dunkel sein</translation>
    </message>
    <message>
        <source>&amp;Mutual information</source>
        <translation>&amp;Transinformation</translation>
    </message>
    <message>
        <source>Equal things look equal in each map, whatever they look like</source>
        <translation>Gleiches sieht in jeder Karte gleich aus, wie auch immer</translation>
    </message>
    <message>
        <source>Re&amp;fine registration</source>
        <translation>Registrierung ver&amp;feinern</translation>
    </message>
    <message>
        <source>Search around the fit for where both maps tell most of each other</source>
        <translation>Um die Anpassung herum suchen, wo beide Karten am meisten übereinander aussagen</translation>
    </message>
    <message>
        <source>&amp;Accept refinement</source>
        <translation>Verfeinerung &amp;annehmen</translation>
    </message>
    <message>
        <source>Take the suggested registration</source>
        <translation>Die vorgeschlagene Registrierung übernehmen</translation>
    </message>
    <message>
        <source>Ref&amp;use refinement</source>
        <translation>Verfeiner&amp;ung ablehnen</translation>
    </message>
    <message>
        <source>Stay with the fit of the points</source>
        <translation>Bei der Anpassung der Punkte bleiben</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>TIFF picture (*.tif)</source>
        <translation>TIFF-Bild (*.tif)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>PDF drawing (*.pdf)</source>
        <translation>PDF-Zeichnung (*.pdf)</translation>
    </message>
    <message>
        <source>Open beside</source>
        <translation>Daneben öffnen</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Jobs are running</source>
        <translation>Vorgänge laufen</translation>
    </message>
    <message>
        <source>A job is running: “%1”.</source>
        <translation>Ein Vorgang läuft: „%1“.</translation>
    </message>
    <message>
        <source>%1 jobs are running or waiting.</source>
        <translation>%1 Vorgänge laufen oder warten.</translation>
    </message>
    <message>
        <source>What is stopped leaves nothing half written; finished steps are kept.</source>
        <translation>Was angehalten wird, lässt nichts halb Geschriebenes zurück; fertige Schritte bleiben.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Anhalten und schließen</translation>
    </message>
    <message>
        <source>Close when done</source>
        <translation>Schließen, wenn fertig</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>Weiterarbeiten</translation>
    </message>
    <message>
        <source>&amp;Features</source>
        <translation>&amp;Merkmale</translation>
    </message>
    <message>
        <source>Choose features and cluster the map</source>
        <translation>Merkmale wählen und die Karte clustern</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>Be&amp;nennen</translation>
    </message>
    <message>
        <source>Turn clusters into named minerals</source>
        <translation>Aus Clustern benannte Minerale machen</translation>
    </message>
    <message>
        <source>&amp;Judge</source>
        <translation>Be&amp;urteilen</translation>
    </message>
    <message>
        <source>Compare label maps, measure areas, grains and doubt</source>
        <translation>Klassenkarten vergleichen, Flächen, Körner und Zweifel messen</translation>
    </message>
    <message>
        <source>&amp;Distil</source>
        <translation>&amp;Destillieren</translation>
    </message>
    <message>
        <source>Teach a camera&apos;s image what a label map knows</source>
        <translation>Dem Bild einer Kamera beibringen, was eine Klassenkarte weiß</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>Take maps home as figures, data and reports</source>
        <translation>Karten als Abbildungen, Daten und Berichte mitnehmen</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>See how everything came about, and go back</source>
        <translation>Sehen, wie alles entstanden ist, und zurückgehen</translation>
    </message>
    <message>
        <source>Open places</source>
        <translation>Orte öffnen</translation>
    </message>
    <message>
        <source>Places (*.geojson *.json);;All files (*)</source>
        <translation>Orte (*.geojson *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>These places lie in planes that this sample does not have, and are not seen: %1</source>
        <translation>Diese Orte liegen in Ebenen, die diese Probe nicht hat, und sind nicht zu sehen: %1</translation>
    </message>
    <message>
        <source>Save places</source>
        <translation>Orte sichern</translation>
    </message>
    <message>
        <source>Places (*.geojson)</source>
        <translation>Orte (*.geojson)</translation>
    </message>
    <message>
        <source>The places were saved as %1</source>
        <translation>Die Orte wurden als %1 gesichert</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gesichert</translation>
    </message>
    <message>
        <source>The project and its data were packed: %1</source>
        <translation>Das Projekt und seine Daten wurden gepackt: %1</translation>
    </message>
    <message>
        <source>This project is open in another window too (%1). Of what both save, the last one counts: save it under another name to keep them apart.</source>
        <translation>Dieses Projekt ist auch in einem anderen Fenster offen (%1). Von dem, was beide sichern, gilt das letzte: unter anderem Namen sichern, um sie zu trennen.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>“%1” was saved by another program since it was opened here.</source>
        <translation>„%1“ wurde von einem anderen Programm gesichert, seit es hier geöffnet wurde.</translation>
    </message>
    <message>
        <source>Replacing it loses what was saved there.</source>
        <translation>Beim Ersetzen geht verloren, was dort gesichert wurde.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Sichern als…</translation>
    </message>
    <message>
        <source>Pack project: name the folder to make</source>
        <translation>Projekt packen: den anzulegenden Ordner nennen</translation>
    </message>
    <message>
        <source>Folders (*)</source>
        <translation>Ordner (*)</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Packen</translation>
    </message>
    <message>
        <source>Packing %1</source>
        <translation>Packe %1</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gesicherte Änderungen</translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation>Die Änderungen an „%1“ sichern?</translation>
    </message>
    <message>
        <source>Without saving they are lost.</source>
        <translation>Ohne Sichern gehen sie verloren.</translation>
    </message>
    <message>
        <source>Open &amp;beside…</source>
        <translation>Da&amp;neben öffnen…</translation>
    </message>
    <message>
        <source>Open one more sample to look at beside this one</source>
        <translation>Eine weitere Probe öffnen, um sie neben dieser anzusehen</translation>
    </message>
    <message>
        <source>Close samples bes&amp;ide</source>
        <translation>Proben dane&amp;ben schließen</translation>
    </message>
    <message>
        <source>Close all samples that were opened beside</source>
        <translation>Alle daneben geöffneten Proben schließen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Sichern</translation>
    </message>
    <message>
        <source>Save the project: recipe, places, view, and the results so far, in one file</source>
        <translation>Das Projekt sichern: Rezept, Orte, Ansicht und bisherige Ergebnisse, in einer Datei</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Sichern &amp;als…</translation>
    </message>
    <message>
        <source>Save the project as another file and go on there</source>
        <translation>Das Projekt als andere Datei sichern und dort weiterarbeiten</translation>
    </message>
    <message>
        <source>&amp;Pack…</source>
        <translation>&amp;Packen…</translation>
    </message>
    <message>
        <source>Put the project and its data into one folder, to take them along</source>
        <translation>Das Projekt und seine Daten in einen Ordner legen, um sie mitzunehmen</translation>
    </message>
    <message>
        <source>&amp;Help on this</source>
        <translation>&amp;Hilfe hierzu</translation>
    </message>
    <message>
        <source>Open the guide where it speaks of what has the keyboard</source>
        <translation>Das Handbuch dort öffnen, wo es von dem spricht, was die Tastatur hat</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>&amp;One to one</source>
        <translation>Ein&amp;s zu eins</translation>
    </message>
    <message>
        <source>Show each pixel of the map on a pixel of the screen</source>
        <translation>Jedes Pixel der Karte auf einem Pixel des Bildschirms zeigen</translation>
    </message>
    <message>
        <source>Hide this panel (the View menu shows it again)</source>
        <translation>Dieses Feld verbergen (das Menü Ansicht zeigt es wieder)</translation>
    </message>
    <message>
        <source>Make this panel a window of its own, or put it back</source>
        <translation>Dieses Feld zu einem eigenen Fenster machen oder zurücksetzen</translation>
    </message>
</context>
<context>
    <name>lithoscope::MapPanel</name>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>unlabelled</source>
        <translation>ohne Klasse</translation>
    </message>
</context>
<context>
    <name>lithoscope::MapTitle</name>
    <message>
        <source>Show this map in one more view (Ctrl+D)</source>
        <translation>Diese Karte in einer weiteren Ansicht zeigen (Strg+D)</translation>
    </message>
    <message>
        <source>Close this view (Ctrl+Shift+W)</source>
        <translation>Diese Ansicht schließen (Strg+Umschalt+W)</translation>
    </message>
    <message>
        <source>Show all views again (Ctrl+M)</source>
        <translation>Wieder alle Ansichten zeigen (Strg+M)</translation>
    </message>
    <message>
        <source>Show this view alone (Ctrl+M, or double-click the title)</source>
        <translation>Diese Ansicht allein zeigen (Strg+M oder Doppelklick auf den Titel)</translation>
    </message>
</context>
<context>
    <name>lithoscope::MapView</name>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>No map is shown</source>
        <translation>Keine Karte dargestellt</translation>
    </message>
    <message>
        <source>This session has no OpenGL 3.2, which the maps need.
Use a screen or a remote desktop with OpenGL, or start the program with LIBGL_ALWAYS_SOFTWARE=1.</source>
        <translation>Diese Sitzung hat kein OpenGL 3.2, das die Karten brauchen.
Einen Bildschirm oder Remotedesktop mit OpenGL verwenden oder das Programm mit LIBGL_ALWAYS_SOFTWARE=1 starten.</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Multiply</source>
        <translation>Multiplizieren</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Negativ multiplizieren</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Addieren</translation>
    </message>
    <message>
        <source>Lighten</source>
        <translation>Aufhellen</translation>
    </message>
    <message>
        <source>Darken</source>
        <translation>Abdunkeln</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
</context>
<context>
    <name>lithoscope::MessageBanner</name>
    <message>
        <source>step “%1”</source>
        <translation>Schritt „%1“</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>field “%1”</source>
        <translation>Feld „%1“</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>lithoscope::MineralsPanel</name>
    <message>
        <source>&quot;%1&quot; is neither a mineral that is known nor a formula: %2</source>
        <translation>&quot;%1&quot; ist weder ein bekanntes Mineral noch eine Formel: %2</translation>
    </message>
    <message>
        <source>Albite, or KLi2AlSi4O10F(OH)</source>
        <translation>Albit, oder KLi2AlSi4O10F(OH)</translation>
    </message>
    <message>
        <source>Type the name of a mineral or its formula, and press Enter: the lines of its elements are taken</source>
        <translation>Den Namen eines Minerals oder seine Formel eingeben und die Eingabetaste drücken: die Linien seiner Elemente werden genommen</translation>
    </message>
    <message>
        <source>Mineral or formula</source>
        <translation>Mineral oder Formel</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Expect this mineral (Enter)</source>
        <translation>Dieses Mineral erwarten (Eingabe)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>No longer expect the selected mineral (Del)</source>
        <translation>Das ausgewählte Mineral nicht mehr erwarten (Entf)</translation>
    </message>
    <message>
        <source>Mineral</source>
        <translation>Mineral</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>And</source>
        <translation>Und</translation>
    </message>
    <message>
        <source>Expected minerals</source>
        <translation>Erwartete Minerale</translation>
    </message>
    <message>
        <source>Trace elements that go with the mineral; tick to expect them too</source>
        <translation>Spurenelemente, die mit dem Mineral einhergehen; anhaken, um sie auch zu erwarten</translation>
    </message>
    <message>
        <source>expect %1</source>
        <translation>%1 erwarten</translation>
    </message>
    <message>
        <source>no longer expect %1</source>
        <translation>%1 nicht mehr erwarten</translation>
    </message>
</context>
<context>
    <name>lithoscope::OverlayMap</name>
    <message>
        <source>Overlay</source>
        <translation>Überlagerung</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>Mischen</translation>
    </message>
    <message>
        <source>Swipe</source>
        <translation>Wischen</translation>
    </message>
    <message>
        <source>Checkerboard</source>
        <translation>Schachbrett</translation>
    </message>
    <message>
        <source>Flicker</source>
        <translation>Blinken</translation>
    </message>
    <message>
        <source>How the two maps are laid over each other</source>
        <translation>Wie die beiden Karten übereinanderliegen</translation>
    </message>
    <message>
        <source>Amount of the overlay</source>
        <translation>Stärke der Überlagerung</translation>
    </message>
    <message>
        <source>Opacity of the upper map</source>
        <translation>Deckkraft der oberen Karte</translation>
    </message>
    <message>
        <source>Where the upper map ends</source>
        <translation>Wo die obere Karte endet</translation>
    </message>
    <message>
        <source>Number of fields</source>
        <translation>Zahl der Felder</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Kanten</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Making the overlay</source>
        <translation>Die Überlagerung wird gezeichnet</translation>
    </message>
    <message>
        <source>How many of the edges are drawn, the steepest first</source>
        <translation>Wie viele der Kanten gezeichnet werden, die steilsten zuerst</translation>
    </message>
    <message>
        <source>From one map alone over both to the other alone</source>
        <translation>Von einer Karte allein über beide zur anderen allein</translation>
    </message>
</context>
<context>
    <name>lithoscope::ParameterForm</name>
    <message>
        <source>Back to the default: %1</source>
        <translation>Zurück zum Standard: %1</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Height of a fitted Gaussian</source>
        <translation>Höhe einer angepassten Gaußkurve</translation>
    </message>
    <message>
        <source>Largest value = 1</source>
        <translation>Größter Wert = 1</translation>
    </message>
    <message>
        <source>Mean 0, deviation 1</source>
        <translation>Mittelwert 0, Abweichung 1</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Fest</translation>
    </message>
    <message>
        <source>By the variance explained</source>
        <translation>Nach der erklärten Varianz</translation>
    </message>
    <message>
        <source>Without baseline</source>
        <translation>Ohne Basislinie</translation>
    </message>
    <message>
        <source>The baseline itself</source>
        <translation>Die Basislinie selbst</translation>
    </message>
    <message>
        <source>By cross-validation</source>
        <translation>Durch Kreuzvalidierung</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 bis %2</translation>
    </message>
    <message>
        <source>At least %1</source>
        <translation>Mindestens %1</translation>
    </message>
    <message>
        <source>At most %1</source>
        <translation>Höchstens %1</translation>
    </message>
    <message>
        <source>Default: %1</source>
        <translation>Standard: %1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>Default of %1</source>
        <translation>Standard von %1</translation>
    </message>
</context>
<context>
    <name>lithoscope::PeakList</name>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Passt</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>Element, ion stage (I = atom, II = ion) and position</source>
        <translation>Element, Ionisationsstufe (I = Atom, II = Ion) und Lage</translation>
    </message>
    <message>
        <source>How well it fits: the distance, the line&apos;s strength, its ion stage, and whether the element&apos;s other strong lines are there</source>
        <translation>Wie gut sie passt: Abstand, Stärke der Linie, Ionisationsstufe und ob die anderen starken Linien des Elements da sind</translation>
    </message>
    <message>
        <source>How many of the element&apos;s other strong lines stand in this spectrum</source>
        <translation>Wie viele der anderen starken Linien des Elements in diesem Spektrum stehen</translation>
    </message>
    <message>
        <source>Lines that the peak could be</source>
        <translation>Linien, die der Peak sein könnte</translation>
    </message>
    <message>
        <source>Enter or double click: show this line&apos;s map</source>
        <translation>Eingabetaste oder Doppelklick: die Karte dieser Linie zeigen</translation>
    </message>
    <message>
        <source>Show map</source>
        <translation>Karte zeigen</translation>
    </message>
    <message>
        <source>Map the channel of this line</source>
        <translation>Den Kanal dieser Linie als Karte zeigen</translation>
    </message>
    <message>
        <source>Mark lines</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>Mark all lines of this element in the spectrum</source>
        <translation>Alle Linien dieses Elements im Spektrum markieren</translation>
    </message>
    <message>
        <source>Click on a peak of an emission spectrum to see which element it could be.</source>
        <translation>Auf einen Peak eines Emissionsspektrums klicken, um zu sehen, welches Element es sein könnte.</translation>
    </message>
    <message>
        <source>The table holds no line near the peak at %1.</source>
        <translation>Die Tabelle enthält keine Linie nahe dem Peak bei %1.</translation>
    </message>
    <message>
        <source>The peak at %1 could be</source>
        <translation>Der Peak bei %1 könnte sein</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1, relative intensity %2
%3 %5 from the peak, %4 of its width</source>
        <translation>%1, relative Intensität %2
%3 %5 vom Peak, %4 seiner Breite</translation>
    </message>
</context>
<context>
    <name>lithoscope::PeriodicTable</name>
    <message>
        <source>Periodic table</source>
        <translation>Periodensystem</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1 (%2): %3</translation>
    </message>
</context>
<context>
    <name>lithoscope::PlaceList</name>
    <message>
        <source>Region %1</source>
        <translation>Bereich %1</translation>
    </message>
    <message>
        <source>Pin %1</source>
        <translation>Nadel %1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>%1 einfärben</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>%1 ausblenden</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
</context>
<context>
    <name>lithoscope::PlaceMenu</name>
    <message>
        <source>&amp;Places</source>
        <translation>&amp;Orte</translation>
    </message>
    <message>
        <source>&amp;Look</source>
        <translation>&amp;Ansehen</translation>
    </message>
    <message>
        <source>A click pins a pixel; pins are dragged</source>
        <translation>Ein Klick heftet ein Pixel an; Nadeln lassen sich ziehen</translation>
    </message>
    <message>
        <source>&amp;Rectangle</source>
        <translation>&amp;Rechteck</translation>
    </message>
    <message>
        <source>Mark a rectangle by dragging across a map</source>
        <translation>Ein Rechteck markieren: über eine Karte ziehen</translation>
    </message>
    <message>
        <source>Poly&amp;gon</source>
        <translation>&amp;Vieleck</translation>
    </message>
    <message>
        <source>Mark a polygon by clicking its corners; a double click closes it</source>
        <translation>Ein Vieleck markieren: die Ecken anklicken; ein Doppelklick schließt es</translation>
    </message>
    <message>
        <source>L&amp;asso</source>
        <translation>&amp;Lasso</translation>
    </message>
    <message>
        <source>Mark an area by dragging around it</source>
        <translation>Eine Fläche markieren: um sie herum ziehen</translation>
    </message>
    <message>
        <source>&amp;Keep pin</source>
        <translation>&amp;Nadel behalten</translation>
    </message>
    <message>
        <source>Keep the pinned pixel, or the one at the cursor, as a place with a name</source>
        <translation>Das angeheftete Pixel oder das unter dem Mauszeiger als Ort mit Namen behalten</translation>
    </message>
    <message>
        <source>Re&amp;move place</source>
        <translation>Ort &amp;entfernen</translation>
    </message>
    <message>
        <source>Remove the selected place (Del)</source>
        <translation>Den ausgewählten Ort entfernen (Entf)</translation>
    </message>
    <message>
        <source>&amp;Open places…</source>
        <translation>Orte ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Add the pins and regions of a GeoJSON file</source>
        <translation>Die Nadeln und Bereiche einer GeoJSON-Datei hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Save places…</source>
        <translation>Orte &amp;sichern…</translation>
    </message>
    <message>
        <source>Save all pins and regions as a GeoJSON file</source>
        <translation>Alle Nadeln und Bereiche als GeoJSON-Datei sichern</translation>
    </message>
</context>
<context>
    <name>lithoscope::PlacePanel</name>
    <message>
        <source>Drag across a map to mark a rectangle. Esc ends drawing.</source>
        <translation>Ziehen Sie über eine Karte, um ein Rechteck zu markieren. Esc beendet das Zeichnen.</translation>
    </message>
    <message>
        <source>Click the corners in a map. A double click or Enter closes the polygon, Backspace takes a corner back, Esc gives up.</source>
        <translation>Klicken Sie die Ecken in einer Karte an. Ein Doppelklick oder die Eingabetaste schließt das Vieleck, die Rücktaste nimmt eine Ecke zurück, Esc bricht ab.</translation>
    </message>
    <message>
        <source>Drag around an area in a map. Esc ends drawing.</source>
        <translation>Ziehen Sie in einer Karte um eine Fläche herum. Esc beendet das Zeichnen.</translation>
    </message>
    <message>
        <source>No place is marked yet.
Press P over a map to keep a pin, or draw a region: R for a rectangle, G for a polygon, O for a lasso.</source>
        <translation>Noch ist kein Ort markiert.
P über einer Karte behält eine Nadel; Bereiche werden gezeichnet: R für ein Rechteck, G für ein Vieleck, O für ein Lasso.</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Choose the colour of the selected place</source>
        <translation>Die Farbe des ausgewählten Ortes wählen</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>Farbe %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the selected place (Del)</source>
        <translation>Den ausgewählten Ort entfernen (Entf)</translation>
    </message>
</context>
<context>
    <name>lithoscope::PlaceSpectra</name>
    <message>
        <source>%1 (%2 px)</source>
        <translation>%1 (%2 px)</translation>
    </message>
</context>
<context>
    <name>lithoscope::PlaceTable</name>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>Vieleck</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Nadel</translation>
    </message>
    <message>
        <source>Pixels of %1 whose centres lie in the place</source>
        <translation>Pixel von %1, deren Mitten in dem Ort liegen</translation>
    </message>
    <message>
        <source>Untick a place to hide it; double click to rename it</source>
        <translation>Ohne Haken ist ein Ort ausgeblendet; ein Doppelklick benennt ihn um</translation>
    </message>
    <message>
        <source>How it was marked</source>
        <translation>Wie er markiert wurde</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
</context>
<context>
    <name>lithoscope::PointList</name>
    <message>
        <source>Point %1</source>
        <translation>Punkt %1</translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation>%1 setzen</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>%1 auslassen</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Snap %1</source>
        <translation>%1 einrasten</translation>
    </message>
    <message>
        <source>Change the kind of fit</source>
        <translation>Art der Anpassung ändern</translation>
    </message>
    <message>
        <source>Accept the refinement</source>
        <translation>Verfeinerung annehmen</translation>
    </message>
    <message>
        <source>Drop the refinement</source>
        <translation>Verfeinerung verwerfen</translation>
    </message>
</context>
<context>
    <name>lithoscope::PointTable</name>
    <message>
        <source>How far the fit misses the point in the target map</source>
        <translation>Wie weit die Anpassung den Punkt in der Zielkarte verfehlt</translation>
    </message>
    <message>
        <source>How far a fit to all other points misses it</source>
        <translation>Wie weit eine Anpassung an alle anderen Punkte ihn verfehlt</translation>
    </message>
    <message>
        <source>Untick a point to leave it out of the fit</source>
        <translation>Einen Punkt abwählen, um ihn auszulassen</translation>
    </message>
    <message>
        <source>In pixels of the map; type a number, or a length such as 12.4 mm</source>
        <translation>In Pixeln der Karte; eine Zahl eingeben oder eine Länge wie 12.4 mm</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>%1 x</source>
        <translation>%1 x</translation>
    </message>
    <message>
        <source>%1 y</source>
        <translation>%1 y</translation>
    </message>
    <message>
        <source>Residual (px)</source>
        <translation>Abweichung (px)</translation>
    </message>
    <message>
        <source>Residual (µm)</source>
        <translation>Abweichung (µm)</translation>
    </message>
    <message>
        <source>Left out (px)</source>
        <translation>Ausgelassen (px)</translation>
    </message>
</context>
<context>
    <name>lithoscope::PositionLine</name>
    <message>
        <source>Where the cursor is: row and column, and the value in every map. Double click: copy</source>
        <translation>Position des Mauszeigers: Zeile und Spalte sowie der Wert in jeder Karte. Doppelklick: kopieren</translation>
    </message>
    <message>
        <source>%1 (%2, %3) %4</source>
        <translation>%1 (%2, %3) %4</translation>
    </message>
    <message>
        <source>%1 outside</source>
        <translation>%1 außerhalb</translation>
    </message>
</context>
<context>
    <name>lithoscope::RadarPlot</name>
    <message>
        <source>Radar chart of the class</source>
        <translation>Netzdiagramm der Klasse</translation>
    </message>
    <message>
        <source>What the class is rich in. The ring is the strongest class on each axis, the band holds the middle half of its points; grey outlines are the other classes.</source>
        <translation>Woran die Klasse reich ist. Der Ring ist die stärkste Klasse auf jeder Achse, das Band enthält die mittlere Hälfte ihrer Punkte; graue Umrisse sind die anderen Klassen.</translation>
    </message>
</context>
<context>
    <name>lithoscope::RecipeJob</name>
    <message>
        <source>recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>%2 of %3 · %1</source>
        <translation>%2 von %3 · %1</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>Running %1</source>
        <translation>%1 wird ausgeführt</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
    <message>
        <source>from the cache</source>
        <translation>aus dem Zwischenspeicher</translation>
    </message>
    <message>
        <source>computed when it is looked at</source>
        <translation>berechnet, wenn es angesehen wird</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>steps that were known already: %1</source>
        <translation>schon bekannte Schritte: %1</translation>
    </message>
    <message>
        <source>Recovering the work</source>
        <translation>Stelle die Arbeit wieder her</translation>
    </message>
</context>
<context>
    <name>lithoscope::ReferenceList</name>
    <message>
        <source>Open library…</source>
        <translation>Bibliothek öffnen…</translation>
    </message>
    <message>
        <source>By absorptions alone</source>
        <translation>Nur nach Absorptionen</translation>
    </message>
    <message>
        <source>Open reference spectra: an ENVI spectral library, a USGS text, or a table (CSV)</source>
        <translation>Referenzspektren öffnen: eine ENVI-Spektralbibliothek, einen USGS-Text oder eine Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Compare hull quotients: slope and brightness do not count</source>
        <translation>Hüllenquotienten vergleichen: Neigung und Helligkeit zählen nicht</translation>
    </message>
    <message>
        <source>Names that hold …</source>
        <translation>Namen mit …</translation>
    </message>
    <message>
        <source>Filter of names</source>
        <translation>Namensfilter</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>The spectral angle to the spectrum shown: 0 = the same shape, whatever the brightness</source>
        <translation>Der Spektralwinkel zum gezeigten Spektrum: 0 = dieselbe Form, gleich wie hell</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Referenzen</translation>
    </message>
    <message>
        <source>Space or tick: draw it over the spectra</source>
        <translation>Leertaste oder Haken: über die Spektren zeichnen</translation>
    </message>
    <message>
        <source>Open a spectral library</source>
        <translation>Spektralbibliothek öffnen</translation>
    </message>
    <message>
        <source>Spectral libraries (*.sli *.hdr *.csv *.txt *.sed *.asc);;All files (*)</source>
        <translation>Spektralbibliotheken (*.sli *.hdr *.csv *.txt *.sed *.asc);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>%1°</source>
        <translation>%1°</translation>
    </message>
    <message>
        <source>%1 rad</source>
        <translation>%1 rad</translation>
    </message>
    <message>
        <source>No reference has such a name.</source>
        <translation>Keine Referenz hat einen solchen Namen.</translation>
    </message>
    <message>
        <source>Point at the map to rank the references by their spectral angle.</source>
        <translation>Auf die Karte zeigen, um die Referenzen nach ihrem Spektralwinkel zu ordnen.</translation>
    </message>
    <message>
        <source>No reference covers half of this spectrum&apos;s bands.</source>
        <translation>Keine Referenz deckt die Hälfte der Bänder dieses Spektrums ab.</translation>
    </message>
    <message>
        <source>Open a spectral library to see which reference looks most like the spectrum.</source>
        <translation>Eine Spektralbibliothek öffnen, um zu sehen, welche Referenz dem Spektrum am ähnlichsten ist.</translation>
    </message>
    <message>
        <source>%1 spectra of %2</source>
        <translation>%1 Spektren aus %2</translation>
    </message>
</context>
<context>
    <name>lithoscope::RegionPanel</name>
    <message>
        <source>Training region</source>
        <translation>Trainingsgebiet</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>Draw the rectangle on the map</source>
        <translation>Das Rechteck auf der Karte zeichnen</translation>
    </message>
    <message>
        <source>Whole map</source>
        <translation>Ganze Karte</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Drag a rectangle on the map; Esc ends it.</source>
        <translation>Ein Rechteck auf der Karte ziehen; Esc beendet es.</translation>
    </message>
    <message>
        <source>Scaling, components and centroids are learnt here; every point of the map then gets the class of the nearest centroid.</source>
        <translation>Skalierung, Komponenten und Zentroide werden hier gelernt; jeder Punkt der Karte erhält dann die Klasse des nächsten Zentroids.</translation>
    </message>
    <message>
        <source>whole map</source>
        <translation>ganze Karte</translation>
    </message>
    <message>
        <source>rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>%1 × %2 of %3 × %4 points</source>
        <translation>%1 × %2 von %3 × %4 Punkten</translation>
    </message>
    <message>
        <source>outside of the map</source>
        <translation>außerhalb der Karte</translation>
    </message>
    <message>
        <source>Learn from the whole map, or from a part of it and apply what was learnt to all</source>
        <translation>Aus der ganzen Karte lernen, oder aus einem Teil von ihr und das Gelernte auf alles anwenden</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Umriss</translation>
    </message>
    <message>
        <source>outline of %1 points</source>
        <translation>Umriss mit %1 Punkten</translation>
    </message>
</context>
<context>
    <name>lithoscope::Section</name>
    <message>
        <source>Fold or unfold</source>
        <translation>Ein- oder ausklappen</translation>
    </message>
</context>
<context>
    <name>lithoscope::SourceKeeper</name>
    <message>
        <source>None of the missing files is below %1</source>
        <translation>Keine der fehlenden Dateien liegt unter %1</translation>
    </message>
    <message>
        <source>show where sources are</source>
        <translation>zeigen, wo die Quellen sind</translation>
    </message>
    <message>
        <source>accept the changed source</source>
        <translation>geänderte Quelle annehmen</translation>
    </message>
</context>
<context>
    <name>lithoscope::SourcesBar</name>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>has changed since the project was saved</source>
        <translation>hat sich geändert, seit das Projekt gesichert wurde</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Look for the missing files below a folder, by the ends of their old paths</source>
        <translation>Die fehlenden Dateien unter einem Ordner suchen, nach den Enden ihrer alten Pfade</translation>
    </message>
    <message>
        <source>Go on without; the list comes back when the project is opened again</source>
        <translation>Ohne sie weitermachen; die Liste kommt wieder, wenn das Projekt erneut geöffnet wird</translation>
    </message>
    <message>
        <source>Close this list</source>
        <translation>Diese Liste schließen</translation>
    </message>
    <message>
        <source>Keep it as it is now</source>
        <translation>So behalten, wie sie jetzt ist</translation>
    </message>
    <message>
        <source>Take its content as the right one; what was made from the old one is stale until the recipe runs again</source>
        <translation>Ihren Inhalt als den richtigen nehmen; was aus dem alten entstand, ist veraltet, bis das Rezept wieder läuft</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Show where this source is now; others that moved with it are found too</source>
        <translation>Zeigen, wo diese Quelle jetzt ist; andere, die mit ihr umgezogen sind, werden auch gefunden</translation>
    </message>
    <message>
        <source>Sources are missing: %1. What was found from them is still here.</source>
        <translation>Quellen fehlen: %1. Was aus ihnen gewonnen wurde, ist noch da.</translation>
    </message>
    <message>
        <source>Sources are not what they were</source>
        <translation>Quellen sind nicht mehr, was sie waren</translation>
    </message>
    <message>
        <source>Where is %1 now?</source>
        <translation>Wo ist %1 jetzt?</translation>
    </message>
    <message>
        <source>Below which folder are the missing files?</source>
        <translation>Unter welchem Ordner liegen die fehlenden Dateien?</translation>
    </message>
</context>
<context>
    <name>lithoscope::SpectrumMenu</name>
    <message>
        <source>&amp;Spectra</source>
        <translation>&amp;Spektren</translation>
    </message>
    <message>
        <source>&amp;Keep spectrum</source>
        <translation>Spektrum &amp;behalten</translation>
    </message>
    <message>
        <source>Keep the spectra at the cursor, in all maps, to compare others with them</source>
        <translation>Die Spektren am Zeiger behalten, in allen Karten, um andere damit zu vergleichen</translation>
    </message>
    <message>
        <source>&amp;Remove kept spectra</source>
        <translation>Behaltene Spektren &amp;entfernen</translation>
    </message>
    <message>
        <source>Remove all kept spectra of the active map</source>
        <translation>Alle behaltenen Spektren der aktiven Karte entfernen</translation>
    </message>
    <message>
        <source>&amp;Mode</source>
        <translation>&amp;Modus</translation>
    </message>
    <message>
        <source>S&amp;cale</source>
        <translation>S&amp;kala</translation>
    </message>
    <message>
        <source>Mark &amp;elements…</source>
        <translation>E&amp;lemente markieren…</translation>
    </message>
    <message>
        <source>Choose the elements whose emission lines are marked in the spectrum</source>
        <translation>Die Elemente wählen, deren Emissionslinien im Spektrum markiert werden</translation>
    </message>
    <message>
        <source>Mark &amp;no element</source>
        <translation>Kei&amp;n Element markieren</translation>
    </message>
    <message>
        <source>Take the marks of all elements away</source>
        <translation>Die Marken aller Elemente wegnehmen</translation>
    </message>
    <message>
        <source>Mark &amp;absorptions</source>
        <translation>&amp;Absorptionen markieren</translation>
    </message>
    <message>
        <source>Mark where OH, water, carbonate and iron absorb</source>
        <translation>Markieren, wo OH, Wasser, Karbonat und Eisen absorbieren</translation>
    </message>
    <message>
        <source>Open spectral &amp;library…</source>
        <translation>Spektralbibliothek ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Compare with references, ranked by their spectral angle</source>
        <translation>Mit Referenzen vergleichen, geordnet nach ihrem Spektralwinkel</translation>
    </message>
</context>
<context>
    <name>lithoscope::SpectrumPanel</name>
    <message>
        <source>pinned %1</source>
        <translation>angeheftet %1</translation>
    </message>
    <message>
        <source>cursor %1</source>
        <translation>Mauszeiger %1</translation>
    </message>
    <message>
        <source>There is no spectral image here</source>
        <translation>Hier gibt es kein Spektralbild</translation>
    </message>
    <message>
        <source>Nothing was measured at this pixel</source>
        <translation>An diesem Pixel wurde nichts gemessen</translation>
    </message>
    <message>
        <source>Point at the map to see a spectrum</source>
        <translation>Auf die Karte zeigen, um ein Spektrum zu sehen</translation>
    </message>
    <message>
        <source>Pin a pixel first: click on the map.</source>
        <translation>Zuerst ein Pixel anheften: auf die Karte klicken.</translation>
    </message>
    <message>
        <source>No peak stands out of the noise at %1.</source>
        <translation>Bei %1 ragt kein Peak aus dem Rauschen.</translation>
    </message>
    <message>
        <source>Reading the white and dark references …</source>
        <translation>Weiß- und Dunkelreferenz werden gelesen …</translation>
    </message>
    <message>
        <source>This spectrum cannot be shown in this mode</source>
        <translation>Dieses Spektrum kann in diesem Modus nicht gezeigt werden</translation>
    </message>
    <message>
        <source>%1, offset</source>
        <translation>%1, versetzt</translation>
    </message>
    <message>
        <source>%1, maximum = 1</source>
        <translation>%1, Maximum = 1</translation>
    </message>
    <message>
        <source>%1, area = 1</source>
        <translation>%1, Fläche = 1</translation>
    </message>
    <message>
        <source>Map the depth of %1</source>
        <translation>Die Tiefe von %1 als Karte</translation>
    </message>
    <message>
        <source>Map the line %1</source>
        <translation>Die Linie %1 als Karte</translation>
    </message>
</context>
<context>
    <name>lithoscope::SpectrumSide</name>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Peak</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Spectra that were kept for comparison</source>
        <translation>Spektren, die zum Vergleich behalten wurden</translation>
    </message>
    <message>
        <source>The elements that a clicked peak could belong to</source>
        <translation>Die Elemente, zu denen ein angeklickter Peak gehören könnte</translation>
    </message>
    <message>
        <source>Spectra of a library that look most like the one shown</source>
        <translation>Spektren einer Bibliothek, die dem gezeigten am ähnlichsten sind</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>Als Tabelle kopieren</translation>
    </message>
</context>
<context>
    <name>lithoscope::SpectrumSketchPlot</name>
    <message>
        <source>Mean spectrum of the class</source>
        <translation>Mittleres Spektrum der Klasse</translation>
    </message>
    <message>
        <source>Mean of the class&apos;s pixels with one standard deviation to both sides; dashed: the best match of the library, brought to the same brightness.</source>
        <translation>Mittel der Pixel der Klasse mit einer Standardabweichung nach beiden Seiten; gestrichelt: der beste Treffer der Bibliothek, auf gleiche Helligkeit gebracht.</translation>
    </message>
    <message>
        <source>no pixel</source>
        <translation>kein Pixel</translation>
    </message>
</context>
<context>
    <name>lithoscope::SpectrumTools</name>
    <message>
        <source>As measured</source>
        <translation>Wie gemessen</translation>
    </message>
    <message>
        <source>Without baseline</source>
        <translation>Ohne Basislinie</translation>
    </message>
    <message>
        <source>Reflectance</source>
        <translation>Reflexionsgrad</translation>
    </message>
    <message>
        <source>Hull quotient</source>
        <translation>Hüllenquotient</translation>
    </message>
    <message>
        <source>Derivative</source>
        <translation>Ableitung</translation>
    </message>
    <message>
        <source>The numbers of the image</source>
        <translation>Die Zahlen des Bildes</translation>
    </message>
    <message>
        <source>Less the baseline by asymmetric least squares</source>
        <translation>Abzüglich der Basislinie nach asymmetrischen kleinsten Quadraten</translation>
    </message>
    <message>
        <source>Divided by the white reference, both less the dark one</source>
        <translation>Geteilt durch die Weißreferenz, beide abzüglich der Dunkelreferenz</translation>
    </message>
    <message>
        <source>Divided by its upper hull, so that absorptions stand alone</source>
        <translation>Geteilt durch die obere Hülle, sodass die Absorptionen allein stehen</translation>
    </message>
    <message>
        <source>First derivative, smoothed over 11 channels (Savitzky–Golay)</source>
        <translation>Erste Ableitung, über 11 Kanäle geglättet (Savitzky–Golay)</translation>
    </message>
    <message>
        <source>Common scale</source>
        <translation>Gleiche Skala</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Versetzt</translation>
    </message>
    <message>
        <source>Maximum = 1</source>
        <translation>Maximum = 1</translation>
    </message>
    <message>
        <source>Area = 1</source>
        <translation>Fläche = 1</translation>
    </message>
    <message>
        <source>All spectra with their own numbers</source>
        <translation>Alle Spektren mit ihren eigenen Zahlen</translation>
    </message>
    <message>
        <source>One above the other</source>
        <translation>Eines über dem anderen</translation>
    </message>
    <message>
        <source>Each divided by its largest value</source>
        <translation>Jedes geteilt durch seinen größten Wert</translation>
    </message>
    <message>
        <source>Each divided by its area</source>
        <translation>Jedes geteilt durch seine Fläche</translation>
    </message>
    <message>
        <source>Mode of the spectra</source>
        <translation>Modus der Spektren</translation>
    </message>
    <message>
        <source>What is done to the spectra that are shown here</source>
        <translation>Was mit den Spektren geschieht, die hier gezeigt werden</translation>
    </message>
    <message>
        <source>Scale of the spectra</source>
        <translation>Skala der Spektren</translation>
    </message>
    <message>
        <source>How several spectra share the plot</source>
        <translation>Wie sich mehrere Spektren das Diagramm teilen</translation>
    </message>
    <message>
        <source>Keep this spectrum for comparison (K)</source>
        <translation>Dieses Spektrum zum Vergleich behalten (K)</translation>
    </message>
    <message>
        <source>Mark emission lines of elements (E)</source>
        <translation>Emissionslinien von Elementen markieren (E)</translation>
    </message>
    <message>
        <source>Mark absorptions of OH, water and carbonate (A)</source>
        <translation>Absorptionen von OH, Wasser und Karbonat markieren (A)</translation>
    </message>
</context>
<context>
    <name>lithoscope::SpectrumView</name>
    <message>
        <source>Wavelength (nm)</source>
        <translation>Wellenlänge (nm)</translation>
    </message>
    <message>
        <source>Wavelength (µm)</source>
        <translation>Wellenlänge (µm)</translation>
    </message>
    <message>
        <source>Wavenumber (cm⁻¹)</source>
        <translation>Wellenzahl (cm⁻¹)</translation>
    </message>
    <message>
        <source>Energy (keV)</source>
        <translation>Energie (keV)</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Spectrum</source>
        <translation>Spektrum</translation>
    </message>
    <message>
        <source>Point at the map to see a spectrum</source>
        <translation>Auf die Karte zeigen, um ein Spektrum zu sehen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>Als Bild kopieren</translation>
    </message>
    <message>
        <source>%1 %2 (%3), relative intensity %4</source>
        <translation>%1 %2 (%3), relative Intensität %4</translation>
    </message>
    <message>
        <source>Energy (eV)</source>
        <translation>Energie (eV)</translation>
    </message>
    <message>
        <source>Wheel: zoom (Ctrl: wavelengths only, Shift: values only)
Drag: move
Double click: show all
Click: map this channel, name this peak</source>
        <translation>Rad: vergrößern (Strg: nur Wellenlängen, Umschalt: nur Werte)
Ziehen: verschieben
Doppelklick: alles zeigen
Klick: diesen Kanal als Karte, diesen Peak benennen</translation>
    </message>
</context>
<context>
    <name>lithoscope::StackList</name>
    <message>
        <source>Layers of this map</source>
        <translation>Ebenen dieser Karte</translation>
    </message>
    <message>
        <source>The uppermost layer stands first. Drag rows to order them (Alt+Up, Alt+Down), untick a layer to hide it (Space)</source>
        <translation>Die oberste Ebene steht zuerst. Zeilen ziehen, um sie zu ordnen (Alt+Auf, Alt+Ab); ohne Haken ist eine Ebene ausgeblendet (Leertaste)</translation>
    </message>
    <message>
        <source>Blend mode</source>
        <translation>Mischmodus</translation>
    </message>
    <message>
        <source>How the chosen layer mixes with what lies beneath it</source>
        <translation>Wie sich die gewählte Ebene mit dem mischt, was darunter liegt</translation>
    </message>
    <message>
        <source>Put one more layer of this plane above the chosen one, or in grey beneath</source>
        <translation>Eine weitere Ebene dieser Fläche über die gewählte legen, oder in Grau darunter</translation>
    </message>
    <message>
        <source>Add a layer</source>
        <translation>Ebene hinzufügen</translation>
    </message>
    <message>
        <source>Take the chosen layer out of this map (Del)</source>
        <translation>Die gewählte Ebene aus dieser Karte nehmen (Entf)</translation>
    </message>
    <message>
        <source>Take the layer out</source>
        <translation>Ebene herausnehmen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Beneath, in grey</source>
        <translation>&amp;Darunter, in Grau</translation>
    </message>
</context>
<context>
    <name>lithoscope::StartPage</name>
    <message>
        <source>Two views of one rock, and the minerals they show together</source>
        <translation>Zwei Ansichten eines Gesteins und die Minerale, die sie gemeinsam zeigen</translation>
    </message>
    <message>
        <source>Explore the demo sample</source>
        <translation>Die Demoprobe erkunden</translation>
    </message>
    <message>
        <source>A lithium pegmatite: LIBS map and hyperspectral image, from the raw data to mineral maps</source>
        <translation>Ein Lithiumpegmatit: LIBS-Karte und Hyperspektralbild, von den Rohdaten bis zu Mineralkarten</translation>
    </message>
    <message>
        <source>Open a recipe or an image…</source>
        <translation>Ein Rezept oder ein Bild öffnen…</translation>
    </message>
    <message>
        <source>Or drop files anywhere on this window</source>
        <translation>Oder Dateien irgendwo auf diesem Fenster ablegen</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>unnamed work</source>
        <translation>unbenannte Arbeit</translation>
    </message>
    <message>
        <source>Recover “%1”</source>
        <translation>„%1“ wiederherstellen</translation>
    </message>
    <message>
        <source>The program ended without saving. This is the work as of %1.</source>
        <translation>Das Programm endete ohne Sichern. Dies ist die Arbeit vom Stand %1.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Delete this copy for good</source>
        <translation>Diese Kopie endgültig löschen</translation>
    </message>
</context>
<context>
    <name>lithoscope::StepDetails</name>
    <message>
        <source>taken when the project is saved</source>
        <translation>wird beim Sichern des Projekts berechnet</translation>
    </message>
    <message>
        <source>checksum</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>Parameters (a double click on a value changes it)</source>
        <translation>Parameter (ein Doppelklick auf einen Wert ändert ihn)</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Woher es kommt</translation>
    </message>
    <message>
        <source>This program does not know the operation %1.</source>
        <translation>Dieses Programm kennt die Operation %1 nicht.</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>Version %1 of the operation; not run yet</source>
        <translation>Version %1 der Operation; noch nicht ausgeführt</translation>
    </message>
    <message>
        <source>Version %1 of the operation, run by %2</source>
        <translation>Version %1 der Operation, ausgeführt von %2</translation>
    </message>
    <message>
        <source>This program has version %1 of it.</source>
        <translation>Dieses Programm hat davon Version %1.</translation>
    </message>
    <message>
        <source>It failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>The recipe has no steps yet: what the pages do is listed here.</source>
        <translation>Das Rezept hat noch keine Schritte: was die Seiten tun, steht hier.</translation>
    </message>
    <message>
        <source>Choose a step to see its parameters and where it comes from.</source>
        <translation>Einen Schritt wählen, um seine Parameter zu sehen und woher er kommt.</translation>
    </message>
    <message>
        <source>Checksum: %1</source>
        <translation>Prüfsumme: %1</translation>
    </message>
    <message>
        <source>Read as: %1</source>
        <translation>Gelesen als: %1</translation>
    </message>
</context>
<context>
    <name>lithoscope::StepList</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>Entstanden aus</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Steps of the recipe</source>
        <translation>Schritte des Rezepts</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>lithoscope::StudentChain</name>
    <message>
        <source>A student needs a teacher and an image</source>
        <translation>Ein Schüler braucht einen Lehrer und ein Bild</translation>
    </message>
    <message>
        <source>Choose a label map and spectra</source>
        <translation>Eine Klassenkarte und Spektren wählen</translation>
    </message>
    <message>
        <source>No registration carries the spectra to the points of the teacher</source>
        <translation>Keine Registrierung bringt die Spektren an die Punkte des Lehrers</translation>
    </message>
    <message>
        <source>Align the two on the Align page, with the camera&apos;s image as the one that is carried over</source>
        <translation>Die beiden auf der Seite Ausrichten ausrichten, mit dem Bild der Kamera als dem, das übertragen wird</translation>
    </message>
    <message>
        <source>Distilled student</source>
        <translation>Destillierter Schüler</translation>
    </message>
    <message>
        <source>Student on %1</source>
        <translation>Schüler auf %1</translation>
    </message>
    <message>
        <source>Student from %1</source>
        <translation>Schüler aus %1</translation>
    </message>
</context>
<context>
    <name>lithoscope::StudentForm</name>
    <message>
        <source>Soft teacher</source>
        <translation>Weicher Lehrer</translation>
    </message>
    <message>
        <source>Scale channels</source>
        <translation>Kanäle skalieren</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Left out at borders</source>
        <translation>An Grenzen ausgelassen</translation>
    </message>
    <message>
        <source>Points with another class at most this near are not learnt from: what is taught there is often wrong. 0 = none are left out</source>
        <translation>Aus Punkten, denen eine andere Klasse höchstens so nahe ist, wird nicht gelernt: was dort gelehrt wird, ist oft falsch. 0 = keine werden ausgelassen</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>Number of components where it is given</source>
        <translation>Anzahl der Komponenten, wenn sie vorgegeben ist</translation>
    </message>
    <message>
        <source>Most components</source>
        <translation>Höchstzahl der Komponenten</translation>
    </message>
    <message>
        <source>How far the number of components is tried</source>
        <translation>Bis zu welcher Anzahl Komponenten probiert wird</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Teilmengen</translation>
    </message>
    <message>
        <source>Parts of the map that are left out in turn</source>
        <translation>Teile der Karte, die reihum ausgelassen werden</translation>
    </message>
    <message>
        <source>Block size</source>
        <translation>Blockgröße</translation>
    </message>
    <message>
        <source>Whole square blocks of this side go to one fold: choose it larger than the grains, so that no fold is tested on its neighbours</source>
        <translation>Ganze quadratische Blöcke dieser Seitenlänge kommen in eine Teilmenge: größer als die Körner wählen, damit keine Teilmenge an ihren Nachbarn geprüft wird</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Decides which block goes to which fold, and which points are drawn</source>
        <translation>Bestimmt, welcher Block in welche Teilmenge kommt und welche Punkte gezogen werden</translation>
    </message>
    <message>
        <source>Teach how likely each class is at a point, from the distances to the class means among the features, instead of one class alone</source>
        <translation>Lehren, wie wahrscheinlich jede Klasse an einem Punkt ist, nach den Abständen zu den Klassenmitteln in den Merkmalen, statt nur einer Klasse</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>How soft the teacher is: memberships are the softmax of minus the squared distances over this</source>
        <translation>Wie weich der Lehrer ist: die Zugehörigkeiten sind der Softmax der negativen quadrierten Abstände, geteilt durch diesen Wert</translation>
    </message>
    <message>
        <source>Divide every channel by its standard deviation first</source>
        <translation>Zuerst jeden Kanal durch seine Standardabweichung teilen</translation>
    </message>
    <message>
        <source>as they are</source>
        <translation>wie sie sind</translation>
    </message>
    <message>
        <source>weighted alike</source>
        <translation>gleich gewichtet</translation>
    </message>
    <message>
        <source>as many points of each</source>
        <translation>gleich viele Punkte von jeder</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Whether frequent classes count more than rare ones</source>
        <translation>Ob häufige Klassen mehr zählen als seltene</translation>
    </message>
    <message>
        <source>by cross-validation</source>
        <translation>durch Kreuzvalidierung</translation>
    </message>
    <message>
        <source>as given</source>
        <translation>wie angegeben</translation>
    </message>
    <message>
        <source>Number of components</source>
        <translation>Anzahl der Komponenten</translation>
    </message>
    <message>
        <source>By cross-validation: the smallest number whose error is within one standard error of the least</source>
        <translation>Durch Kreuzvalidierung: die kleinste Anzahl, deren Fehler höchstens einen Standardfehler über dem kleinsten liegt</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Most tried</source>
        <translation>Höchstens probiert</translation>
    </message>
    <message>
        <source>Blocks of</source>
        <translation>Blöcke von</translation>
    </message>
</context>
<context>
    <name>lithoscope::SuggestionBox</name>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Take the suggested place; it can be undone (Ctrl+Return)</source>
        <translation>Die vorgeschlagene Lage übernehmen; kann rückgängig gemacht werden (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Stay with the fit of the points (Esc)</source>
        <translation>Bei der Anpassung der Punkte bleiben (Esc)</translation>
    </message>
    <message>
        <source>Suggested by the maps, seen in the overlay: MI %1 → %2 bit, corners move by up to %3 px</source>
        <translation>Von den Karten vorgeschlagen, in der Überlagerung zu sehen: MI %1 → %2 bit, Ecken bewegen sich um bis zu %3 px</translation>
    </message>
    <message>
        <source>MI is the mutual information of both maps, averaged to one pixel size</source>
        <translation>MI ist die Transinformation beider Karten, auf eine Pixelgröße gemittelt</translation>
    </message>
</context>
<context>
    <name>lithoscope::UnitChoice</name>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Wavenumber</source>
        <translation>Wellenzahl</translation>
    </message>
    <message>
        <source>Wavelength</source>
        <translation>Wellenlänge</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>wavelength [%1]</source>
        <translation>Wellenlänge [%1]</translation>
    </message>
    <message>
        <source>wavenumber [%1]</source>
        <translation>Wellenzahl [%1]</translation>
    </message>
    <message>
        <source>energy [%1]</source>
        <translation>Energie [%1]</translation>
    </message>
    <message>
        <source>%1 to %2 %3</source>
        <translation>%1 bis %2 %3</translation>
    </message>
</context>
<context>
    <name>lithoscope::ValueHistogram</name>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>How often each value occurs. Drag the limits of the colours and the dashed line of the middle colour, or move them by the arrow keys (Space: the next one); a double click sets them to 1 and 99 % and the middle back.</source>
        <translation>Wie oft jeder Wert vorkommt. Die Grenzen der Farben und die gestrichelte Linie der mittleren Farbe ziehen oder mit den Pfeiltasten bewegen (Leertaste: die nächste); ein Doppelklick setzt sie auf 1 und 99 % und die Mitte zurück.</translation>
    </message>
</context>
<context>
    <name>lithoscope::ViewMenu</name>
    <message>
        <source>&amp;Split view</source>
        <translation>Ansicht &amp;teilen</translation>
    </message>
    <message>
        <source>Show the active map in one more view</source>
        <translation>Die aktive Karte in einer weiteren Ansicht zeigen</translation>
    </message>
    <message>
        <source>&amp;Maximise view</source>
        <translation>Ansicht &amp;maximieren</translation>
    </message>
    <message>
        <source>Show the active view alone, or all again</source>
        <translation>Die aktive Ansicht allein zeigen oder wieder alle</translation>
    </message>
    <message>
        <source>&amp;Next view</source>
        <translation>&amp;Nächste Ansicht</translation>
    </message>
    <message>
        <source>Make the next view the active one</source>
        <translation>Zur nächsten Ansicht gehen</translation>
    </message>
    <message>
        <source>&amp;Close view</source>
        <translation>Ansicht s&amp;chließen</translation>
    </message>
    <message>
        <source>Close the active view</source>
        <translation>Die aktive Ansicht schließen</translation>
    </message>
    <message>
        <source>Lin&amp;k views</source>
        <translation>Ansichten &amp;koppeln</translation>
    </message>
    <message>
        <source>Zooming and moving one map takes the others along</source>
        <translation>Zoomen und Verschieben einer Karte nimmt die anderen mit</translation>
    </message>
    <message>
        <source>Link &amp;other samples by their middle</source>
        <translation>Andere Pr&amp;oben über ihre Mitte koppeln</translation>
    </message>
    <message>
        <source>Maps that no registration connects move as far from their middles, at the same scale</source>
        <translation>Karten, die keine Registrierung verbindet, bewegen sich gleich weit von ihrer Mitte, im selben Maßstab</translation>
    </message>
</context>
<context>
    <name>lithoscope::WorkerPool</name>
    <message>
        <source>There is not enough memory</source>
        <translation>Der Arbeitsspeicher reicht nicht aus</translation>
    </message>
    <message>
        <source>Close other programs, or open a smaller part</source>
        <translation>Andere Programme schließen oder einen kleineren Teil öffnen</translation>
    </message>
</context>
<context>
    <name>lithoscope::Workspace</name>
    <message>
        <source>Keep spectra</source>
        <translation>Spektren behalten</translation>
    </message>
</context>
<context>
    <name>neural</name>
    <message>
        <source>The autoencoder</source>
        <translation>Der Autoencoder</translation>
    </message>
    <message>
        <source>spectra learnt from</source>
        <translation>Spektren, aus denen gelernt wurde</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>epoch taken</source>
        <translation>verwendete Epoche</translation>
    </message>
    <message>
        <source>latent variables</source>
        <translation>latente Variablen</translation>
    </message>
    <message>
        <source>parameters of the decoder</source>
        <translation>Parameter des Decoders</translation>
    </message>
    <message>
        <source>compression ratio</source>
        <translation>Kompressionsverhältnis</translation>
    </message>
    <message>
        <source>Train an autoencoder</source>
        <translation>Autoencoder trainieren</translation>
    </message>
    <message>
        <source>A variational autoencoder learns to bring the spectra of a primary instrument down to a few latent variables and back. Secondary instruments are attached to it afterwards, each without training it again.</source>
        <translation>Ein variationaler Autoencoder lernt, die Spektren eines primären Instruments auf wenige latente Variablen zu verdichten und wieder zurückzuführen. Sekundäre Instrumente werden danach angeschlossen, jedes ohne ihn erneut zu trainieren.</translation>
    </message>
    <message>
        <source>Training spectra</source>
        <translation>Trainingsspektren</translation>
    </message>
    <message>
        <source>Spectra that are not learnt from, to watch the loss</source>
        <translation>Spektren, aus denen nicht gelernt wird, um den Verlust zu beobachten</translation>
    </message>
    <message>
        <source>Loss by epoch</source>
        <translation>Verlust nach Epoche</translation>
    </message>
    <message>
        <source>Sizes and compression ratio</source>
        <translation>Größen und Kompressionsverhältnis</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>Verborgene Schichten</translation>
    </message>
    <message>
        <source>Widths of the encoder&apos;s layers; the decoder has them turned round</source>
        <translation>Breiten der Schichten des Encoders; der Decoder hat sie in umgekehrter Reihenfolge</translation>
    </message>
    <message>
        <source>Latent variables</source>
        <translation>Latente Variablen</translation>
    </message>
    <message>
        <source>Numbers that a spectrum is brought down to</source>
        <translation>Zahlen, auf die ein Spektrum verdichtet wird</translation>
    </message>
    <message>
        <source>Divergence</source>
        <translation>Divergenz</translation>
    </message>
    <message>
        <source>Most weight of the Kullback-Leibler divergence beside the squared error of a spectrum</source>
        <translation>Höchstes Gewicht der Kullback-Leibler-Divergenz neben dem quadrierten Fehler eines Spektrums</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>Zyklen</translation>
    </message>
    <message>
        <source>How often its weight rises from 0 to the most, over half of a cycle each</source>
        <translation>Wie oft ihr Gewicht von 0 auf das höchste steigt, jeweils über einen halben Zyklus</translation>
    </message>
    <message>
        <source>Install libtorch as docs/transfer.md says, and build Lithoscope with it</source>
        <translation>libtorch wie in docs/transfer.md beschrieben installieren und Lithoscope damit bauen</translation>
    </message>
    <message>
        <source>The library of neural networks cannot be loaded: {}</source>
        <translation>Die Bibliothek für neuronale Netze lässt sich nicht laden: {}</translation>
    </message>
    <message>
        <source>The module belongs to another version of Lithoscope</source>
        <translation>Das Modul gehört zu einer anderen Version von Lithoscope</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Spektren werden kodiert</translation>
    </message>
    <message>
        <source>Training spectra of the instrument whose spectra are wanted</source>
        <translation>Trainingsspektren des Instruments, dessen Spektren gewünscht sind</translation>
    </message>
    <message>
        <source>Spectra of the same plasmas by the other instrument</source>
        <translation>Spektren derselben Plasmen vom anderen Instrument</translation>
    </message>
    <message>
        <source>Spectra that are not learnt from, to know when to stop</source>
        <translation>Spektren, aus denen nicht gelernt wird, um zu wissen, wann aufzuhören ist</translation>
    </message>
    <message>
        <source>For transfer.apply</source>
        <translation>Für transfer.apply</translation>
    </message>
    <message>
        <source>Attach a secondary instrument</source>
        <translation>Sekundäres Instrument anschließen</translation>
    </message>
    <message>
        <source>A network learns to find the latent variables of a trained autoencoder from the spectra of another instrument that saw the same plasmas. Joined with the autoencoder&apos;s decoder it turns these spectra into those of the primary instrument.</source>
        <translation>Ein Netz lernt, die latenten Variablen eines trainierten Autoencoders aus den Spektren eines anderen Instruments zu finden, das dieselben Plasmen gesehen hat. Mit dem Decoder des Autoencoders verbunden überführt es diese Spektren in die des primären Instruments.</translation>
    </message>
    <message>
        <source>What transfer.train_primary has learnt</source>
        <translation>Was transfer.train_primary gelernt hat</translation>
    </message>
    <message>
        <source>Widths of the network&apos;s layers</source>
        <translation>Breiten der Schichten des Netzes</translation>
    </message>
    <message>
        <source>Train a one-step transfer</source>
        <translation>Transfer in einem Schritt trainieren</translation>
    </message>
    <message>
        <source>One network of the same layers as the attached network and the decoder learns at once to turn spectra of a secondary instrument into those of the primary one. A little more exact, but every instrument needs all of it.</source>
        <translation>Ein einziges Netz mit denselben Schichten wie das angeschlossene Netz und der Decoder lernt auf einmal, Spektren eines sekundären Instruments in die des primären zu überführen. Etwas genauer, doch jedes Instrument braucht alles davon.</translation>
    </message>
    <message>
        <source>Widths of the layers before the narrowest</source>
        <translation>Breiten der Schichten vor der schmalsten</translation>
    </message>
    <message>
        <source>Narrowest layer</source>
        <translation>Schmalste Schicht</translation>
    </message>
    <message>
        <source>Its width</source>
        <translation>Ihre Breite</translation>
    </message>
    <message>
        <source>Layers behind</source>
        <translation>Schichten dahinter</translation>
    </message>
    <message>
        <source>Widths of the layers behind the narrowest</source>
        <translation>Breiten der Schichten hinter der schmalsten</translation>
    </message>
    <message>
        <source>libtorch failed: {}</source>
        <translation>libtorch ist fehlgeschlagen: {}</translation>
    </message>
    <message>
        <source>The checkpoint belongs to another training</source>
        <translation>Der Zwischenstand gehört zu einem anderen Training</translation>
    </message>
    <message>
        <source>Name another file, or remove this one to begin from the start</source>
        <translation>Eine andere Datei nennen oder diese entfernen, um von vorn zu beginnen</translation>
    </message>
    <message>
        <source>The checkpoint&apos;s description is incomplete</source>
        <translation>Die Beschreibung des Zwischenstands ist unvollständig</translation>
    </message>
    <message>
        <source>Remove the file to begin from the start</source>
        <translation>Die Datei entfernen, um von vorn zu beginnen</translation>
    </message>
    <message>
        <source>Training, epoch {} of {}</source>
        <translation>Training, Epoche {} von {}</translation>
    </message>
    <message>
        <source>The training went astray in epoch {}: its loss is no number</source>
        <translation>Das Training ist in Epoche {} entgleist: sein Verlust ist keine Zahl</translation>
    </message>
    <message>
        <source>Choose a lower learning rate</source>
        <translation>Eine niedrigere Lernrate wählen</translation>
    </message>
    <message>
        <source>This libtorch has no CUDA, or there is no such device</source>
        <translation>Dieses libtorch hat kein CUDA, oder es gibt kein solches Gerät</translation>
    </message>
    <message>
        <source>Train on the processor (cpu)</source>
        <translation>Auf dem Prozessor (cpu) trainieren</translation>
    </message>
    <message>
        <source>Only one of the two validation maps is given</source>
        <translation>Nur eine der beiden Validierungskarten ist angegeben</translation>
    </message>
    <message>
        <source>Give the maps of both instruments, or none</source>
        <translation>Die Karten beider Instrumente angeben, oder keine</translation>
    </message>
    <message>
        <source>The widths of layers are a list of whole numbers from 1 to {}</source>
        <translation>Die Breiten der Schichten sind eine Liste ganzer Zahlen von 1 bis {}</translation>
    </message>
    <message>
        <source>Write them as [1024, 512]</source>
        <translation>Sie als [1024, 512] schreiben</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>How often all training spectra are gone through, at most</source>
        <translation>Wie oft alle Trainingsspektren höchstens durchlaufen werden</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Spectra of one step of the optimiser</source>
        <translation>Spektren eines Schritts des Optimierers</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Of the optimiser Adam</source>
        <translation>Des Optimierers Adam</translation>
    </message>
    <message>
        <source>L2</source>
        <translation>L2</translation>
    </message>
    <message>
        <source>Factor of the sum of squared weights that is added to the loss</source>
        <translation>Faktor der Summe der quadrierten Gewichte, die zum Verlust addiert wird</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Geduld</translation>
    </message>
    <message>
        <source>Ends where the validation loss has not fallen for so many epochs, and takes the best one; 0 = all epochs. Without validation maps all epochs are done</source>
        <translation>Endet, wenn der Validierungsverlust so viele Epochen lang nicht gesunken ist, und nimmt die beste; 0 = alle Epochen. Ohne Validierungskarten werden alle Epochen durchlaufen</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Decides first weights, order and draws; the same seed with the same number of threads gives the same model</source>
        <translation>Bestimmt die ersten Gewichte, die Reihenfolge und die Ziehungen; derselbe Startwert mit derselben Anzahl von Threads ergibt dasselbe Modell</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>0 = one a processor</source>
        <translation>0 = einer je Prozessor</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>cpu, or cuda where libtorch was built with it</source>
        <translation>cpu, oder cuda, wenn libtorch damit gebaut wurde</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>For spectra. Maps that need more are read anew for every epoch, part by part</source>
        <translation>Für Spektren. Karten, die mehr brauchen, werden für jede Epoche neu gelesen, Teil für Teil</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Zwischenstand</translation>
    </message>
    <message>
        <source>File that keeps the state of the training, so that it goes on after the program was ended; empty = none</source>
        <translation>Datei, die den Zustand des Trainings aufbewahrt, sodass es weitergeht, nachdem das Programm beendet wurde; leer = keine</translation>
    </message>
    <message>
        <source>Time between checkpoints</source>
        <translation>Zeit zwischen Zwischenständen</translation>
    </message>
    <message>
        <source>The state is kept at the end of an epoch, but not more often</source>
        <translation>Der Zustand wird am Ende einer Epoche aufbewahrt, aber nicht öfter</translation>
    </message>
    <message>
        <source>Leak</source>
        <translation>Leck</translation>
    </message>
    <message>
        <source>Slope of leaky ReLU below zero</source>
        <translation>Steigung von Leaky ReLU unter null</translation>
    </message>
</context>
<context>
    <name>pictures</name>
    <message>
        <source>Check the path and the permissions</source>
        <translation>Pfad und Zugriffsrechte prüfen</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to and that has room</source>
        <translation>Einen Ordner mit Schreibrecht und freiem Platz wählen</translation>
    </message>
    <message>
        <source>The file may be damaged or cut off: copy it anew</source>
        <translation>Die Datei ist möglicherweise beschädigt oder abgeschnitten: neu kopieren</translation>
    </message>
    <message>
        <source>Save the picture anew with the program that made it</source>
        <translation>Das Bild mit dem Programm, das es erzeugt hat, neu speichern</translation>
    </message>
    <message>
        <source>Close other programs, or cut the picture into parts</source>
        <translation>Andere Programme schließen oder das Bild in Teile schneiden</translation>
    </message>
    <message>
        <source>The picture has an alpha channel and no other</source>
        <translation>Das Bild hat nur einen Alphakanal</translation>
    </message>
    <message>
        <source>Save it anew with a grey or colour channel</source>
        <translation>Mit einem Grau- oder Farbkanal neu speichern</translation>
    </message>
    <message>
        <source>Use a picture with a palette, grey, or colours; or read it as an image (option as = image)</source>
        <translation>Ein Bild mit Palette, Grau oder Farben verwenden; oder als Bild lesen (Option as = image)</translation>
    </message>
    <message>
        <source>Label maps have few: read it as an image (option as = image), or save it without smoothing and as PNG</source>
        <translation>Klassenkarten haben wenige: als Bild lesen (Option as = image) oder ohne Glättung und als PNG speichern</translation>
    </message>
    <message>
        <source>The file is neither PNG nor JPEG nor TIFF</source>
        <translation>Die Datei ist weder PNG noch JPEG noch TIFF</translation>
    </message>
    <message>
        <source>Choose another file, or save it in one of these formats</source>
        <translation>Andere Datei wählen oder in einem dieser Formate speichern</translation>
    </message>
    <message>
        <source>Picture (PNG, JPEG, TIFF)</source>
        <translation>Bild (PNG, JPEG, TIFF)</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Lesen als</translation>
    </message>
    <message>
        <source>An image of channels, or a label map in which each colour or value is a class</source>
        <translation>Ein Bild aus Kanälen oder eine Klassenkarte, in der jede Farbe oder jeder Wert eine Klasse ist</translation>
    </message>
    <message>
        <source>Distance of two points; 0 = as the file says</source>
        <translation>Abstand zweier Punkte; 0 = wie in der Datei</translation>
    </message>
    <message>
        <source>Pixel width</source>
        <translation>Pixelbreite</translation>
    </message>
    <message>
        <source>Pixel height</source>
        <translation>Pixelhöhe</translation>
    </message>
    <message>
        <source>picture in memory</source>
        <translation>Bild im Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Choose another format</source>
        <translation>Anderes Format wählen</translation>
    </message>
    <message>
        <source>PNG picture of classes</source>
        <translation>PNG-Bild der Klassen</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Maßstab</translation>
    </message>
    <message>
        <source>Dots of the picture for each point, in both directions</source>
        <translation>Bildpunkte je Punkt, in beiden Richtungen</translation>
    </message>
    <message>
        <source>TIFF</source>
        <translation>TIFF</translation>
    </message>
    <message>
        <source>Order of the channels</source>
        <translation>Reihenfolge der Kanäle</translation>
    </message>
    <message>
        <source>Each channel as a plane by itself, or the channels of each point together</source>
        <translation>Jeder Kanal als eigene Ebene oder die Kanäle jedes Punkts zusammen</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Kompression</translation>
    </message>
    <message>
        <source>None, or deflate (without loss)</source>
        <translation>Keine oder Deflate (verlustfrei)</translation>
    </message>
    <message>
        <source>libpng cannot be started</source>
        <translation>libpng kann nicht gestartet werden</translation>
    </message>
    <message>
        <source>Close other programs: memory is short</source>
        <translation>Andere Programme schließen: der Arbeitsspeicher ist knapp</translation>
    </message>
    <message>
        <source>Write a TIFF or an ENVI classification</source>
        <translation>Ein TIFF oder eine ENVI-Klassifikation schreiben</translation>
    </message>
    <message>
        <source>Choose a smaller scale</source>
        <translation>Einen kleineren Maßstab wählen</translation>
    </message>
    <message>
        <source>The picture cannot be read</source>
        <translation>Das Bild kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>The picture cannot be written</source>
        <translation>Das Bild kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Save it as 8 or 16 bit integers or 32 bit floats</source>
        <translation>Als ganze Zahlen mit 8 oder 16 Bit oder Gleitkommazahlen mit 32 Bit speichern</translation>
    </message>
    <message>
        <source>Complex numbers in a TIFF are not read</source>
        <translation>Komplexe Zahlen in einem TIFF werden nicht gelesen</translation>
    </message>
    <message>
        <source>The picture has no channels</source>
        <translation>Das Bild hat keine Kanäle</translation>
    </message>
    <message>
        <source>The picture needs a palette, but has none that fits</source>
        <translation>Das Bild braucht eine Palette, hat aber keine passende</translation>
    </message>
    <message>
        <source>Save it anew with the program that made it</source>
        <translation>Mit dem Programm, das es erzeugt hat, neu speichern</translation>
    </message>
    <message>
        <source>A TIFF holds up to 65535 channels: choose fewer, or write ENVI or HDF5</source>
        <translation>Ein TIFF fasst bis zu 65535 Kanäle: weniger wählen oder ENVI oder HDF5 schreiben</translation>
    </message>
    <message>
        <source>The file cannot be opened: {}</source>
        <translation>Die Datei kann nicht geöffnet werden: {}</translation>
    </message>
    <message>
        <source>The file cannot be written: {}</source>
        <translation>Die Datei kann nicht geschrieben werden: {}</translation>
    </message>
    <message>
        <source>The picture cannot be read: {}</source>
        <translation>Das Bild kann nicht gelesen werden: {}</translation>
    </message>
    <message>
        <source>Band {}</source>
        <translation>Band {}</translation>
    </message>
    <message>
        <source>A point names the colour {}, but the palette has {}</source>
        <translation>Ein Punkt nennt die Farbe {}, die Palette hat jedoch {}</translation>
    </message>
    <message>
        <source>A picture of {} x {} points with {} channels is too large</source>
        <translation>Ein Bild mit {} x {} Punkten und {} Kanälen ist zu groß</translation>
    </message>
    <message>
        <source>Pictures may take {} GiB in memory; cut it into parts, or save it as ENVI or HDF5, which are read on demand</source>
        <translation>Bilder dürfen {} GiB Arbeitsspeicher belegen; in Teile schneiden oder als ENVI oder HDF5 speichern, die bei Bedarf gelesen werden</translation>
    </message>
    <message>
        <source>There is not enough memory for {} x {} points with {} channels</source>
        <translation>Der Arbeitsspeicher reicht nicht für {} x {} Punkte mit {} Kanälen</translation>
    </message>
    <message>
        <source>A picture of {} channels cannot be read as classes</source>
        <translation>Ein Bild mit {} Kanälen kann nicht als Klassen gelesen werden</translation>
    </message>
    <message>
        <source>The picture has more than {} colours or values</source>
        <translation>Das Bild hat mehr als {} Farben oder Werte</translation>
    </message>
    <message>
        <source>Value {}</source>
        <translation>Wert {}</translation>
    </message>
    <message>
        <source>Colour {} {} {}</source>
        <translation>Farbe {} {} {}</translation>
    </message>
    <message>
        <source>A {} cannot be written in this format</source>
        <translation>In diesem Format nicht zu schreiben: {}</translation>
    </message>
    <message>
        <source>The file has {} bytes: too few for {} x {} points</source>
        <translation>Die Datei hat {} Bytes: zu wenig für {} x {} Punkte</translation>
    </message>
    <message>
        <source>The picture cannot be written: {}</source>
        <translation>Das Bild kann nicht geschrieben werden: {}</translation>
    </message>
    <message>
        <source>A PNG with a palette holds 255 classes, not {}</source>
        <translation>Ein PNG mit Palette fasst 255 Klassen, nicht {}</translation>
    </message>
    <message>
        <source>A PNG of {} x {} points is too large</source>
        <translation>Ein PNG mit {} x {} Punkten ist zu groß</translation>
    </message>
    <message>
        <source>writing {}</source>
        <translation>{} wird geschrieben</translation>
    </message>
    <message>
        <source>Numbers of {} bits (sample format {}) are not read</source>
        <translation>Zahlen mit {} Bit (Sample-Format {}) werden nicht gelesen</translation>
    </message>
    <message>
        <source>The file has {} bytes: too few for {} x {} points with {} channels</source>
        <translation>Die Datei hat {} Bytes: zu wenig für {} x {} Punkte mit {} Kanälen</translation>
    </message>
    <message>
        <source>reading {}</source>
        <translation>{} wird gelesen</translation>
    </message>
    <message>
        <source>A TIFF cannot hold {} x {} points with {} channels</source>
        <translation>Ein TIFF kann {} x {} Punkte mit {} Kanälen nicht fassen</translation>
    </message>
    <message>
        <source>World file</source>
        <translation>World-Datei</translation>
    </message>
    <message>
        <source>Beside the TIFF (.tfw): where its pixels lie, in µm, with y upwards as GIS programs have it</source>
        <translation>Neben dem TIFF (.tfw): wo seine Pixel liegen, in µm, mit y nach oben, wie GIS-Programme es halten</translation>
    </message>
</context>
</TS>
