<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>cli</name>
    <message>
        <location filename="../app/cli/console_progress.cpp" line="+104"/>
        <source>from the cache</source>
        <translation>aus dem Zwischenspeicher</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>when needed</source>
        <translation>bei Bedarf</translation>
    </message>
    <message>
        <location filename="../app/cli/deliver.cpp" line="+18"/>
        <source>Choose another output folder with --out</source>
        <translation>Mit --out einen anderen Ausgabeordner wählen</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Write a file name, or a path below the output folder</source>
        <translation>Einen Dateinamen oder einen Pfad unterhalb des Ausgabeordners angeben</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>parameters other than the defaults</source>
        <translation>vom Standard abweichende Parameter</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>How it was made</source>
        <translation>Wie es entstanden ist</translation>
    </message>
    <message>
        <location line="+41"/>
        <source>Name an output that is a table</source>
        <translation>Eine Ausgabe nennen, die eine Tabelle ist</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Lithoscope report</source>
        <translation>Lithoscope-Bericht</translation>
    </message>
    <message>
        <location filename="../app/cli/demo_command.cpp" line="+43"/>
        <source>Make the demo sample, a generated lithium pegmatite, and run its recipe: mineral maps and a report with accuracies</source>
        <translation>Die Demoprobe, einen erzeugten Lithiumpegmatit, anlegen und ihr Rezept ausführen: Mineralkarten und ein Bericht mit Genauigkeiten</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Where to put it</source>
        <translation>Ablageort</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Make the sample, do not run the recipe</source>
        <translation>Die Probe anlegen, das Rezept nicht ausführen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Another seed, another rock</source>
        <translation>Anderer Startwert, anderes Gestein</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Rows of the LIBS map</source>
        <translation>Zeilen der LIBS-Karte</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Columns of the LIBS map</source>
        <translation>Spalten der LIBS-Karte</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Channels of a LIBS spectrum</source>
        <translation>Kanäle eines LIBS-Spektrums</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Distance of LIBS points in µm</source>
        <translation>Abstand der LIBS-Punkte in µm</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Pixels in a line of the camera</source>
        <translation>Pixel in einer Zeile der Kamera</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Bands of the camera</source>
        <translation>Bänder der Kamera</translation>
    </message>
    <message>
        <location filename="../app/cli/export_command.cpp" line="+47"/>
        <source>Choose another writer</source>
        <translation>Anderes Schreibmodul wählen</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Write a file&apos;s or a recipe&apos;s content in another format</source>
        <translation>Den Inhalt einer Datei oder eines Rezepts in einem anderen Format schreiben</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>A data file, or a recipe</source>
        <translation>Eine Datendatei oder ein Rezept</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The file to write; its extension chooses the format</source>
        <translation>Die zu schreibende Datei; ihre Endung bestimmt das Format</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Of a recipe: the result to write, e.g. pca.scores</source>
        <translation>Bei einem Rezept: das zu schreibende Ergebnis, z. B. pca.scores</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A picture with title, legend and scale bar (PNG)</source>
        <translation>Ein Bild mit Titel, Legende und Maßstabsleiste (PNG)</translation>
    </message>
    <message>
        <location line="+2"/>
        <location filename="../app/cli/info_command.cpp" line="+128"/>
        <source>Reader to use instead of the one chosen by content</source>
        <translation>Lesemodul statt des nach dem Inhalt gewählten</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Writer to use instead of the one chosen by extension</source>
        <translation>Schreibmodul statt des nach der Endung gewählten</translation>
    </message>
    <message>
        <location line="+2"/>
        <location filename="../app/cli/info_command.cpp" line="+2"/>
        <source>A reader&apos;s option: name=value; may be repeated</source>
        <translation>Option des Lesemoduls: name=wert; mehrfach möglich</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A writer&apos;s option: name=value; may be repeated</source>
        <translation>Option des Schreibmoduls: name=wert; mehrfach möglich</translation>
    </message>
    <message>
        <location filename="../app/cli/figures.cpp" line="+19"/>
        <source>Choose a label map or a feature map</source>
        <translation>Eine Klassenkarte oder Merkmalskarte wählen</translation>
    </message>
    <message>
        <location filename="../app/cli/info_command.cpp" line="-110"/>
        <source>, pixel size not told</source>
        <translation>, Pixelgröße nicht angegeben</translation>
    </message>
    <message>
        <location line="+13"/>
        <location line="+29"/>
        <location line="+6"/>
        <source>grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <location line="-28"/>
        <source>channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>bad bands</source>
        <translation>schlechte Bänder</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>quantity</source>
        <translation>Größe</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>store</source>
        <translation>Speicherung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>size as float</source>
        <translation>Größe als float</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>white reference</source>
        <translation>Weißreferenz</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>dark reference</source>
        <translation>Dunkelreferenz</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>valid points</source>
        <translation>gültige Punkte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>scale</source>
        <translation>Maßstab</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>rotation</source>
        <translation>Drehung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>shift</source>
        <translation>Verschiebung</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Tell what a file holds</source>
        <translation>Zeigen, was eine Datei enthält</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A data file, folder or recipe</source>
        <translation>Eine Datendatei, ein Ordner oder ein Rezept</translation>
    </message>
    <message>
        <location filename="../app/cli/main.cpp" line="+27"/>
        <source>Lithoscope: mineral maps from LIBS and hyperspectral images</source>
        <translation>Lithoscope: Mineralkarten aus LIBS- und Hyperspektralbildern</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Exit codes: 0 done, 1 something failed (the message says what and where), 2 wrong command line, 130 stopped by Ctrl-C.</source>
        <translation>Rückgabewerte: 0 fertig, 1 etwas ist fehlgeschlagen (die Meldung sagt, was und wo), 2 falsche Befehlszeile, 130 mit Strg-C angehalten.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Print errors only</source>
        <translation>Nur Fehler ausgeben</translation>
    </message>
    <message>
        <location line="+33"/>
        <source>Stopped; nothing was left half done.</source>
        <translation>Angehalten; nichts blieb halb fertig zurück.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <location filename="../app/cli/operations_command.cpp" line="+15"/>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>whole number</source>
        <translation>ganze Zahl</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>list or name</source>
        <translation>Liste oder Name</translation>
    </message>
    <message>
        <location line="+22"/>
        <location line="+23"/>
        <source>, optional</source>
        <translation>, optional</translation>
    </message>
    <message>
        <location line="-15"/>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <location line="+31"/>
        <source>input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>List the operations of a recipe</source>
        <translation>Die Operationen für Rezepte auflisten</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Only this one, e.g. libs.line_features</source>
        <translation>Nur diese, z. B. libs.line_features</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Print the reference page in Markdown</source>
        <translation>Die Referenzseite in Markdown ausgeben</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Operations</source>
        <translation>Operationen</translation>
    </message>
    <message>
        <location filename="../app/cli/run_command.cpp" line="+21"/>
        <source>Run a recipe</source>
        <translation>Ein Rezept ausführen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The recipe, a JSON file</source>
        <translation>Das Rezept, eine JSON-Datei</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Folder for exports and report (default: results beside the recipe)</source>
        <translation>Ordner für Exporte und Bericht (Standard: results neben dem Rezept)</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Change a parameter for this run: step.parameter=value</source>
        <translation>Einen Parameter für diesen Lauf ändern: schritt.parameter=wert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Folder for cached results</source>
        <translation>Ordner für zwischengespeicherte Ergebnisse</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Compute everything anew and keep nothing</source>
        <translation>Alles neu berechnen und nichts aufbewahren</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Threads (default: all processors)</source>
        <translation>Threads (Standard: alle Prozessoren)</translation>
    </message>
    <message>
        <location filename="../app/cli/run_recipe_file.cpp" line="+53"/>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <location filename="../app/cli/settings.cpp" line="+13"/>
        <source>Write name=value</source>
        <translation>name=wert angeben</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <location filename="../core/base/atomic_file.cpp" line="+20"/>
        <location filename="../core/io/hdf5_handles.cpp" line="+82"/>
        <source>Choose a folder that exists, that you may write to, and that has room</source>
        <translation>Einen vorhandenen Ordner mit Schreibrecht und freiem Platz wählen</translation>
    </message>
    <message>
        <location filename="../core/base/file_bytes.cpp" line="+21"/>
        <source>Check the path and that you may read it</source>
        <translation>Pfad und Leserecht prüfen</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Check that this is the right file</source>
        <translation>Prüfen, ob dies die richtige Datei ist</translation>
    </message>
    <message>
        <location filename="../core/base/json.cpp" line="+19"/>
        <source>The file is not valid JSON</source>
        <translation>Die Datei ist kein gültiges JSON</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Correct it at or just before this line</source>
        <translation>In oder kurz vor dieser Zeile korrigieren</translation>
    </message>
    <message>
        <location filename="../core/demo/demo_sample.cpp" line="+91"/>
        <location line="+26"/>
        <location line="+2"/>
        <location line="+4"/>
        <source>laying out the rock</source>
        <translation>Gestein wird angelegt</translation>
    </message>
    <message>
        <location filename="../core/demo/write_demo_sample.cpp" line="+66"/>
        <source>Choose another folder</source>
        <translation>Anderen Ordner wählen</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>sample written</source>
        <translation>Probe geschrieben</translation>
    </message>
    <message>
        <location filename="../core/distillation/cross_validation.cpp" line="+37"/>
        <source>Make the blocks smaller (block_px), or give the number of components (selection fixed)</source>
        <translation>Die Blöcke verkleinern (block_px) oder die Anzahl der Komponenten angeben (selection fixed)</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Cross-validating</source>
        <translation>Kreuzvalidierung</translation>
    </message>
    <message>
        <location filename="../core/distillation/operations.cpp" line="+16"/>
        <location line="+97"/>
        <source>Cross-validated error by number of components</source>
        <translation>Kreuzvalidierter Fehler nach Anzahl der Komponenten</translation>
    </message>
    <message>
        <location line="-86"/>
        <source>Number of components</source>
        <translation>Anzahl der Komponenten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>cross_validation: the smallest number whose error is within one standard error of the least; fixed: as given</source>
        <translation>cross_validation: die kleinste Anzahl, deren Fehler höchstens einen Standardfehler über dem kleinsten liegt; fixed: wie angegeben</translation>
    </message>
    <message>
        <location line="+9"/>
        <location filename="../core/features/pca_operations.cpp" line="+41"/>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Number of components where it is fixed</source>
        <translation>Anzahl der Komponenten, wenn sie fest ist</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Most components</source>
        <translation>Höchstzahl der Komponenten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How far the number of components is tried</source>
        <translation>Bis zu welcher Anzahl Komponenten probiert wird</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Folds</source>
        <translation>Teilmengen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Parts of the map that are left out in turn</source>
        <translation>Teile der Karte, die reihum ausgelassen werden</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Block size</source>
        <translation>Blockgröße</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Whole square blocks of this side go to one fold: choose it larger than the grains, so that no fold is tested on its neighbours</source>
        <translation>Ganze quadratische Blöcke dieser Seitenlänge kommen in eine Teilmenge: größer als die Körner wählen, damit keine Teilmenge an ihren Nachbarn geprüft wird</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Scale channels</source>
        <translation>Kanäle skalieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Divide every channel by its standard deviation first</source>
        <translation>Zuerst jeden Kanal durch seine Standardabweichung teilen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>With distances: how soft the teacher is. Memberships are the softmax of minus the squared distances over this</source>
        <translation>Mit Abständen: wie weich der Lehrer ist. Die Zugehörigkeiten sind der Softmax der negativen quadrierten Abstände, geteilt durch diesen Wert</translation>
    </message>
    <message>
        <location line="+8"/>
        <location filename="../core/learn/operations.cpp" line="+32"/>
        <location filename="../core/registration/operations.cpp" line="+112"/>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Decides which block goes to which fold</source>
        <translation>Bestimmt, welcher Block in welche Teilmenge kommt</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Train a student</source>
        <translation>Schüler trainieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Partial least squares discriminant analysis: learns from labels (the teacher&apos;s) to tell minerals apart by the spectra of a faster camera. The number of components is chosen by cross-validation over blocks of the map. With the distances to the teacher&apos;s centroids it learns how sure the teacher was.</source>
        <translation>PLS-Diskriminanzanalyse (partielle kleinste Quadrate): lernt aus Klassen (denen des Lehrers), Minerale an den Spektren einer schnelleren Kamera zu unterscheiden. Die Anzahl der Komponenten wird durch Kreuzvalidierung über Blöcke der Karte gewählt. Mit den Abständen zu den Zentroiden des Lehrers lernt sie, wie sicher der Lehrer war.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Spectra at the points of the labels</source>
        <translation>Spektren an den Punkten der Klassenkarte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What the teacher says</source>
        <translation>Was der Lehrer sagt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Squared distances to the teacher&apos;s centroids, for a soft teacher</source>
        <translation>Quadrierte Abstände zu den Zentroiden des Lehrers, für einen weichen Lehrer</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The student</source>
        <translation>Der Schüler</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>Apply a student</source>
        <translation>Schüler anwenden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Lets a trained student label every pixel of an image, at the image&apos;s own resolution. The image must have the wavelengths that the student was trained on, and be prepared alike. Pixels without a valid spectrum stay unlabelled.</source>
        <translation>Lässt einen trainierten Schüler jedes Pixel eines Bildes in dessen eigener Auflösung klassifizieren. Das Bild muss die Wellenlängen haben, mit denen der Schüler trainiert wurde, und gleich aufbereitet sein. Pixel ohne gültiges Spektrum bleiben ohne Klasse.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Spectra to be labelled</source>
        <translation>Zu klassifizierende Spektren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The student (plsda)</source>
        <translation>Der Schüler (plsda)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The most likely class of each pixel</source>
        <translation>Die wahrscheinlichste Klasse jedes Pixels</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Predicted membership in each class</source>
        <translation>Vorhergesagte Zugehörigkeit zu jeder Klasse</translation>
    </message>
    <message>
        <location filename="../core/distillation/plsda_apply.cpp" line="+31"/>
        <source>Resample the image to the model&apos;s channels, or train a model on images of this camera</source>
        <translation>Das Bild auf die Kanäle des Modells umrechnen oder ein Modell mit Bildern dieser Kamera trainieren</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Prepare the image as the training image was prepared</source>
        <translation>Das Bild wie das Trainingsbild aufbereiten</translation>
    </message>
    <message>
        <location line="+64"/>
        <source>Applying the student</source>
        <translation>Schüler wird angewendet</translation>
    </message>
    <message>
        <location filename="../core/distillation/plsda_model.cpp" line="+60"/>
        <source>The facts of the plsda model are incomplete</source>
        <translation>Die Angaben des plsda-Modells sind unvollständig</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+11"/>
        <location filename="../core/features/axis_match.cpp" line="+47"/>
        <location filename="../core/features/pca.cpp" line="+113"/>
        <location filename="../core/features/scaling.cpp" line="+19"/>
        <location filename="../core/image/model.cpp" line="+12"/>
        <source>Train or export the model again</source>
        <translation>Das Modell erneut trainieren oder exportieren</translation>
    </message>
    <message>
        <location filename="../core/distillation/plsda_train.cpp" line="+27"/>
        <source>Sample the image on the grid of the labels first (registration.sample_image)</source>
        <translation>Das Bild zuerst auf dem Raster der Klassenkarte abtasten (registration.sample_image)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>All channels of the image are marked as bad</source>
        <translation>Alle Kanäle des Bildes sind als schlecht markiert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Mark some as good, or use another image</source>
        <translation>Einige als gut markieren oder ein anderes Bild verwenden</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Select a range of channels (image.select_range), or use fewer folds</source>
        <translation>Einen Kanalbereich auswählen (image.select_range) oder weniger Teilmengen verwenden</translation>
    </message>
    <message>
        <location line="+49"/>
        <source>Reading training spectra</source>
        <translation>Trainingsspektren werden gelesen</translation>
    </message>
    <message>
        <location line="+51"/>
        <source>Label more points of it, merge it with another class, or see why the image is invalid there</source>
        <translation>Mehr Punkte davon klassifizieren, mit einer anderen Klasse vereinen oder prüfen, warum das Bild dort ungültig ist</translation>
    </message>
    <message>
        <location line="+22"/>
        <location line="+22"/>
        <source>Fitting the student</source>
        <translation>Schüler wird angepasst</translation>
    </message>
    <message>
        <location line="-17"/>
        <source>The spectra of the classes do not differ</source>
        <translation>Die Spektren der Klassen unterscheiden sich nicht</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Check that the image and the labels show the same sample</source>
        <translation>Prüfen, ob Bild und Klassenkarte dieselbe Probe zeigen</translation>
    </message>
    <message>
        <location filename="../core/distillation/teacher.cpp" line="+17"/>
        <source>Use a label map with more classes</source>
        <translation>Eine Klassenkarte mit mehr Klassen verwenden</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Label more points of it, merge it with another class, or use a larger training region</source>
        <translation>Mehr Punkte davon klassifizieren, mit einer anderen Klasse vereinen oder ein größeres Trainingsgebiet verwenden</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Use labels and distances of the same step</source>
        <translation>Klassenkarte und Abstände desselben Schritts verwenden</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>Use the distances of the clustering that the labels come from, or none (hard labels)</source>
        <translation>Die Abstände des Clusterns verwenden, aus dem die Klassen stammen, oder keine (harte Klassen)</translation>
    </message>
    <message>
        <location filename="../core/export/report_parts.cpp" line="+55"/>
        <source>Give its file or its bytes</source>
        <translation>Seine Datei oder seine Bytes angeben</translation>
    </message>
    <message>
        <location filename="../core/features/axis_match.cpp" line="-1"/>
        <source>The model does not tell which channels it was trained on</source>
        <translation>Das Modell sagt nicht, mit welchen Kanälen es trainiert wurde</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Bring the image to the same channels with the same steps as the training image, or train on this image</source>
        <translation>Das Bild mit denselben Schritten wie das Trainingsbild auf dieselben Kanäle bringen oder mit diesem Bild trainieren</translation>
    </message>
    <message>
        <location filename="../core/features/line_features.cpp" line="+145"/>
        <source>Remove them from the list, or use a map that covers them</source>
        <translation>Sie aus der Liste entfernen oder eine Karte verwenden, die sie abdeckt</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Widen the half window, or choose the maximum or the area</source>
        <translation>Das halbe Fenster verbreitern oder Maximum oder Fläche wählen</translation>
    </message>
    <message>
        <location line="+31"/>
        <source>line features</source>
        <translation>Linienmerkmale</translation>
    </message>
    <message>
        <location filename="../core/features/line_list.cpp" line="+34"/>
        <source>Give a number above 0, in nm</source>
        <translation>Eine Zahl über 0 angeben, in nm</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>An emission line has no field of this name</source>
        <translation>Eine Emissionslinie hat kein Feld dieses Namens</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Write only &quot;element&quot; and &quot;wavelength_nm&quot;</source>
        <translation>Nur &quot;element&quot; und &quot;wavelength_nm&quot; angeben</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Write its symbol, such as Li or Na</source>
        <translation>Sein Symbol angeben, etwa Li oder Na</translation>
    </message>
    <message>
        <location line="+42"/>
        <source>List each line once; lines of an element differ by at least 0.01 nm</source>
        <translation>Jede Linie einmal aufführen; Linien eines Elements liegen mindestens 0.01 nm auseinander</translation>
    </message>
    <message>
        <location filename="../core/features/operations.cpp" line="+27"/>
        <source>Line features</source>
        <translation>Linienmerkmale</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>One column for each emission line: the maximum, the area, or the height of a fitted Gaussian within a window around it. A window narrower than the channels takes the nearest channel.</source>
        <translation>Eine Spalte je Emissionslinie: das Maximum, die Fläche oder die Höhe einer angepassten Gaußkurve in einem Fenster um sie. Ein Fenster, das schmaler als die Kanäle ist, nimmt den nächsten Kanal.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>LIBS spectra, usually without baseline</source>
        <translation>LIBS-Spektren, meist ohne Basislinie</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Line intensities, grouped by element</source>
        <translation>Linienintensitäten, nach Element gruppiert</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A built-in list by its name, or an array of {&quot;element&quot;, &quot;wavelength_nm&quot;}</source>
        <translation>Eine eingebaute Liste mit ihrem Namen oder ein Array aus {&quot;element&quot;, &quot;wavelength_nm&quot;}</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Half window</source>
        <translation>Halbes Fenster</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Channels up to this far from the line count</source>
        <translation>Kanäle bis zu diesem Abstand von der Linie zählen</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Reduction</source>
        <translation>Verdichtung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What is taken from the window: its maximum, its area, or the height of a Gaussian fitted over a constant background</source>
        <translation>Was aus dem Fenster genommen wird: Maximum, Fläche oder die Höhe einer über konstantem Untergrund angepassten Gaußkurve</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>Channels as features</source>
        <translation>Kanäle als Merkmale</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Makes each good channel a column; for images of few channels, such as isotope maps.</source>
        <translation>Macht jeden guten Kanal zu einer Spalte; für Bilder mit wenigen Kanälen, etwa Isotopenkarten.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>A small image</source>
        <translation>Ein kleines Bild</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>One column a channel</source>
        <translation>Eine Spalte je Kanal</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Crop features</source>
        <translation>Merkmale zuschneiden</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Keeps a rectangle of the map; its points keep their place in µm.</source>
        <translation>Behält ein Rechteck der Karte; seine Punkte behalten ihren Ort in µm.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Any features</source>
        <translation>Beliebige Merkmale</translation>
    </message>
    <message>
        <location line="+1"/>
        <location filename="../core/preprocess/operations.cpp" line="+275"/>
        <source>The rectangle</source>
        <translation>Das Rechteck</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Scale features</source>
        <translation>Merkmale skalieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Scales each column and remembers how: divided by its maximum absolute value (line intensities), or to mean 0 and population variance 1 (before fusion). Columns that are zero, or constant, become zeros.</source>
        <translation>Skaliert jede Spalte und merkt sich wie: geteilt durch ihren größten Betrag (Linienintensitäten) oder auf Mittelwert 0 und Varianz 1 der Grundgesamtheit (vor der Fusion). Spalten aus Nullen oder mit konstantem Wert werden zu Nullen.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Features of the training region</source>
        <translation>Merkmale des Trainingsgebiets</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+32"/>
        <location filename="../core/learn/operations.cpp" line="+80"/>
        <location line="+58"/>
        <source>Scaled features</source>
        <translation>Skalierte Merkmale</translation>
    </message>
    <message>
        <location line="-30"/>
        <source>The scaling, to be used on other samples</source>
        <translation>Die Skalierung, für andere Proben</translation>
    </message>
    <message>
        <location line="+3"/>
        <location filename="../core/registration/operations.cpp" line="+35"/>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Maximum absolute value, or zero mean and unit variance</source>
        <translation>Größter Betrag oder Mittelwert null und Varianz eins</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>Apply a scaling</source>
        <translation>Skalierung anwenden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Scales the columns of an unseen sample as those of the training region were.</source>
        <translation>Skaliert die Spalten einer unbekannten Probe wie die des Trainingsgebiets.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Features with the same columns</source>
        <translation>Merkmale mit denselben Spalten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A scaling</source>
        <translation>Eine Skalierung</translation>
    </message>
    <message>
        <location filename="../core/features/pca.cpp" line="-63"/>
        <location line="+90"/>
        <source>Check the image, or choose a larger part of it</source>
        <translation>Das Bild prüfen oder einen größeren Teil davon wählen</translation>
    </message>
    <message>
        <location line="-30"/>
        <source>The PCA model is damaged: its mean, loadings and axis do not match</source>
        <translation>Das PCA-Modell ist beschädigt: Mittelwert, Ladungen und Achse passen nicht zusammen</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>covariance</source>
        <translation>Kovarianz</translation>
    </message>
    <message>
        <location line="+44"/>
        <source>Variance explained by the principal components</source>
        <translation>Durch die Hauptkomponenten erklärte Varianz</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>principal components</source>
        <translation>Hauptkomponenten</translation>
    </message>
    <message>
        <location filename="../core/features/pca_operations.cpp" line="-24"/>
        <source>Principal components</source>
        <translation>Hauptkomponenten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Finds the directions in which the spectra vary most and gives each pixel&apos;s scores along them. The sign is chosen so that the largest loading is positive. Bad bands are left out.</source>
        <translation>Findet die Richtungen, in denen die Spektren am stärksten variieren, und gibt die Scores jedes Pixels entlang dieser Richtungen. Das Vorzeichen wird so gewählt, dass die größte Ladung positiv ist. Schlechte Bänder werden ausgelassen.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Preprocessed spectra, mean-centred here</source>
        <translation>Vorverarbeitete Spektren, hier mittelwertzentriert</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+57"/>
        <source>Scores, one column a component</source>
        <translation>Scores, eine Spalte je Komponente</translation>
    </message>
    <message>
        <location line="-56"/>
        <source>Mean and loadings, for other images</source>
        <translation>Mittelwert und Ladungen, für andere Bilder</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Variance explained by each component and by all up to it</source>
        <translation>Varianz, die jede Komponente und alle bis zu ihr erklären</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Count of components</source>
        <translation>Wahl der Komponentenzahl</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A fixed count, or the smallest that explains a share of the variance</source>
        <translation>Eine feste Anzahl oder die kleinste, die einen Anteil der Varianz erklärt</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>How many, where the count is fixed</source>
        <translation>Wie viele, wenn die Anzahl fest ist</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Variance explained</source>
        <translation>Erklärte Varianz</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>At least this much, where the count follows from it</source>
        <translation>Mindestens so viel, wenn sich die Anzahl daraus ergibt</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>Apply principal components</source>
        <translation>Hauptkomponenten anwenden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Scores of another image along components learnt before. Its channels must be those of the training image.</source>
        <translation>Scores eines anderen Bildes entlang zuvor gelernter Komponenten. Seine Kanäle müssen die des Trainingsbildes sein.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Preprocessed spectra</source>
        <translation>Vorverarbeitete Spektren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A PCA model</source>
        <translation>Ein PCA-Modell</translation>
    </message>
    <message>
        <location filename="../core/features/scaling.cpp" line="-3"/>
        <source>The scaler model is damaged: its columns, offsets and divisors do not match</source>
        <translation>Das Skalierungsmodell ist beschädigt: Spalten, Verschiebungen und Teiler passen nicht zusammen</translation>
    </message>
    <message>
        <location line="+44"/>
        <source>Make the features with the same lines or components as those that the scaling was learnt on</source>
        <translation>Die Merkmale mit denselben Linien oder Komponenten erzeugen, an denen die Skalierung gelernt wurde</translation>
    </message>
    <message>
        <location line="+72"/>
        <source>Check the features, or crop to where both maps have values</source>
        <translation>Die Merkmale prüfen oder dort zuschneiden, wo beide Karten Werte haben</translation>
    </message>
    <message>
        <location filename="../core/features/select_features.cpp" line="+18"/>
        <source>Reduce them first: line features, principal components, or a narrower wavelength range</source>
        <translation>Zuerst verringern: Linienmerkmale, Hauptkomponenten oder ein engerer Wellenlängenbereich</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>reading features</source>
        <translation>Merkmale werden gelesen</translation>
    </message>
    <message>
        <location filename="../core/fusion/concatenate.cpp" line="+52"/>
        <source>Sample one of them onto the other&apos;s grid first</source>
        <translation>Zuerst eine davon auf dem Raster der anderen abtasten</translation>
    </message>
    <message>
        <location filename="../core/fusion/operations.cpp" line="+10"/>
        <source>Fuse two feature maps</source>
        <translation>Zwei Merkmalskarten fusionieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Puts the columns of two feature maps on one grid side by side. Scale both before, so that neither outweighs the other. A point is valid where it is in both.</source>
        <translation>Stellt die Spalten zweier Merkmalskarten auf einem Raster nebeneinander. Vorher beide skalieren, damit keine die andere überwiegt. Ein Punkt ist gültig, wo er es in beiden ist.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Scaled features, such as LIBS lines</source>
        <translation>Skalierte Merkmale, etwa LIBS-Linien</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Scaled features on the same grid, such as hyperspectral scores</source>
        <translation>Skalierte Merkmale auf demselben Raster, etwa hyperspektrale Scores</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The columns of both</source>
        <translation>Die Spalten beider</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+3"/>
        <source>Fusing</source>
        <translation>Fusion</translation>
    </message>
    <message>
        <location filename="../core/image/grid.cpp" line="+25"/>
        <source>Rows and columns are at least 1</source>
        <translation>Zeilen und Spalten sind mindestens 1</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Give two numbers above 0</source>
        <translation>Zwei Zahlen über 0 angeben</translation>
    </message>
    <message>
        <location filename="../core/image/label_map.cpp" line="+32"/>
        <source>Name every class, or use 0 for unlabelled points</source>
        <translation>Jede Klasse benennen oder 0 für Punkte ohne Klasse verwenden</translation>
    </message>
    <message>
        <location filename="../core/image/spectral_axis.cpp" line="+52"/>
        <source>Use nm, µm, cm-1, keV or index</source>
        <translation>nm, µm, cm-1, keV oder index verwenden</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>The values must rise, or fall, from channel to channel</source>
        <translation>Die Werte müssen von Kanal zu Kanal steigen oder fallen</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Give one name a channel, or none</source>
        <translation>Einen Namen je Kanal angeben oder keinen</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>The channels of this image have no wavelengths</source>
        <translation>Die Kanäle dieses Bildes haben keine Wellenlängen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open it with its wavelength list, or use an operation that works on channels</source>
        <translation>Mit seiner Wellenlängenliste öffnen oder eine Operation verwenden, die auf Kanälen arbeitet</translation>
    </message>
    <message>
        <location filename="../core/image/spectral_image.cpp" line="+67"/>
        <source>Check the header against the data file</source>
        <translation>Den Header mit der Datendatei vergleichen</translation>
    </message>
    <message>
        <location filename="../core/image/spectral_store.cpp" line="+66"/>
        <source>memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <location filename="../core/image/table.cpp" line="+23"/>
        <location line="+10"/>
        <source>Add the column, or rename the one that holds it</source>
        <translation>Die Spalte hinzufügen oder diejenige umbenennen, die sie enthält</translation>
    </message>
    <message>
        <location filename="../core/image/transform.cpp" line="+20"/>
        <source>The transform squeezes the plane to a line</source>
        <translation>Die Transformation drückt die Ebene auf eine Linie zusammen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose matching points that do not lie on one line</source>
        <translation>Passpunkte wählen, die nicht auf einer Linie liegen</translation>
    </message>
    <message>
        <location filename="../core/io/artifact_group.cpp" line="+56"/>
        <source>The transform holds numbers that are not finite</source>
        <translation>Die Transformation enthält Zahlen, die nicht endlich sind</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>A matrix is expected here</source>
        <translation>Hier wird eine Matrix erwartet</translation>
    </message>
    <message>
        <location filename="../core/io/chunked_cube.cpp" line="+150"/>
        <source>A part of the data has a size that cannot be</source>
        <translation>Ein Teil der Daten hat eine unmögliche Größe</translation>
    </message>
    <message>
        <location line="+104"/>
        <location filename="../core/io/hdf5_cube.cpp" line="+54"/>
        <source>HDF5 dataset, read on demand</source>
        <translation>HDF5-Datensatz, bei Bedarf gelesen</translation>
    </message>
    <message>
        <location filename="../core/io/format_version.cpp" line="+21"/>
        <source>This HDF5 file was not written by Lithoscope</source>
        <translation>Diese HDF5-Datei wurde nicht von Lithoscope geschrieben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open it as generic HDF5</source>
        <translation>Als allgemeines HDF5 öffnen</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Open it as a project</source>
        <translation>Als Projekt öffnen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open it as a data file</source>
        <translation>Als Datendatei öffnen</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Use a newer Lithoscope</source>
        <translation>Ein neueres Lithoscope verwenden</translation>
    </message>
    <message>
        <location filename="../core/io/hdf5_cube.cpp" line="+107"/>
        <source>Give one letter a dimension: y rows, x columns, c channels, n points (instead of y and x), 0 to take its first index only; each letter but 0 once</source>
        <translation>Einen Buchstaben je Dimension angeben: y Zeilen, x Spalten, c Kanäle, n Punkte (statt y und x), 0 für nur ihren ersten Index; jeder Buchstabe außer 0 einmal</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>The dataset holds no numbers</source>
        <translation>Der Datensatz enthält keine Zahlen</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Give the number of rows of the map</source>
        <translation>Die Anzahl der Zeilen der Karte angeben</translation>
    </message>
    <message>
        <location filename="../core/io/hdf5_fields.cpp" line="+62"/>
        <source>A text is expected here</source>
        <translation>Hier wird ein Text erwartet</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>The text is too long</source>
        <translation>Der Text ist zu lang</translation>
    </message>
    <message>
        <location line="+54"/>
        <source>The text is no valid JSON</source>
        <translation>Der Text ist kein gültiges JSON</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Shorten them</source>
        <translation>Sie kürzen</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>A list of texts is expected</source>
        <translation>Eine Liste von Texten wird erwartet</translation>
    </message>
    <message>
        <location line="+62"/>
        <source>something else</source>
        <translation>etwas anderes</translation>
    </message>
    <message>
        <location line="+42"/>
        <source>A list of numbers is expected</source>
        <translation>Eine Liste von Zahlen wird erwartet</translation>
    </message>
    <message>
        <location filename="../core/io/hdf5_handles.cpp" line="-11"/>
        <source>The content cannot be read</source>
        <translation>Der Inhalt kann nicht gelesen werden</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+18"/>
        <location line="+23"/>
        <source>The file may be damaged or cut short: copy or make it again</source>
        <translation>Die Datei ist möglicherweise beschädigt oder abgeschnitten: erneut kopieren oder erzeugen</translation>
    </message>
    <message>
        <location line="-34"/>
        <source>The file cannot be written</source>
        <translation>Die Datei kann nicht geschrieben werden</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>This is no HDF5 file</source>
        <translation>Dies ist keine HDF5-Datei</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose a file that was written as HDF5</source>
        <translation>Eine als HDF5 geschriebene Datei wählen</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Close the program that is writing it</source>
        <translation>Das Programm schließen, das sie gerade schreibt</translation>
    </message>
    <message>
        <location filename="../core/io/image_group.cpp" line="+92"/>
        <source>The map&apos;s origin is no finite number</source>
        <translation>Der Ursprung der Karte ist keine endliche Zahl</translation>
    </message>
    <message>
        <location line="+43"/>
        <source>writing</source>
        <translation>wird geschrieben</translation>
    </message>
    <message>
        <location filename="../core/io/image_rows.cpp" line="+56"/>
        <source>Counts are whole numbers from 0 to 65534: store float32</source>
        <translation>Zählwerte sind ganze Zahlen von 0 bis 65534: als float32 speichern</translation>
    </message>
    <message>
        <location filename="../core/io/lithoscope_format.cpp" line="+18"/>
        <location line="+22"/>
        <source>Lithoscope file</source>
        <translation>Lithoscope-Datei</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Compression</source>
        <translation>Kompression</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Of an image&apos;s values: 0 none, 1 fast, 9 small. Measured spectra gain little beyond 1</source>
        <translation>Der Werte eines Bildes: 0 keine, 1 schnell, 9 klein. Gemessene Spektren gewinnen über 1 hinaus wenig</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Stored numbers</source>
        <translation>Gespeicherte Zahlen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>float32 keeps every value; uint16 takes half the room, for images of counts (whole numbers from 0 to 65534, or not measured)</source>
        <translation>float32 behält jeden Wert; uint16 braucht den halben Platz, für Bilder aus Zählwerten (ganze Zahlen von 0 bis 65534 oder nicht gemessen)</translation>
    </message>
    <message>
        <location filename="../core/io/map_group.cpp" line="+23"/>
        <source>The list is not as it should be</source>
        <translation>Die Liste ist nicht so, wie sie sein soll</translation>
    </message>
    <message>
        <location filename="../core/labels/boundary.cpp" line="+79"/>
        <source>Compare maps on the same grid</source>
        <translation>Karten auf demselben Raster vergleichen</translation>
    </message>
    <message>
        <location filename="../core/labels/expected_minerals.cpp" line="+16"/>
        <source>Give the name of a mineral such as &quot;Albite&quot;, or {{&quot;name&quot;: &quot;Albite&quot;, &quot;elements&quot;: [&quot;Na&quot;, &quot;Al&quot;, &quot;Si&quot;]}}, or {{&quot;name&quot;: &quot;Albite&quot;, &quot;formula&quot;: &quot;NaAlSi3O8&quot;}}</source>
        <translation>Den Namen eines Minerals angeben, etwa &quot;Albite&quot;, oder {{&quot;name&quot;: &quot;Albite&quot;, &quot;elements&quot;: [&quot;Na&quot;, &quot;Al&quot;, &quot;Si&quot;]}} oder {{&quot;name&quot;: &quot;Albite&quot;, &quot;formula&quot;: &quot;NaAlSi3O8&quot;}}</translation>
    </message>
    <message>
        <location line="+33"/>
        <source>A mineral has no name</source>
        <translation>Ein Mineral hat keinen Namen</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Give one of them</source>
        <translation>Eines davon angeben</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>Write its symbol, such as &quot;Li&quot;</source>
        <translation>Sein Symbol angeben, etwa &quot;Li&quot;</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>The expected minerals are no list</source>
        <translation>Die erwarteten Minerale sind keine Liste</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>List it once</source>
        <translation>Es einmal aufführen</translation>
    </message>
    <message>
        <location line="+39"/>
        <source>Connect line features, whose columns carry their element</source>
        <translation>Linienmerkmale anschließen, deren Spalten ihr Element tragen</translation>
    </message>
    <message>
        <location filename="../core/labels/formula.cpp" line="+61"/>
        <source>The formula is empty</source>
        <translation>Die Formel ist leer</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>The formula names no element</source>
        <translation>Die Formel nennt kein Element</translation>
    </message>
    <message>
        <location line="+43"/>
        <source>The brackets are nested too deeply</source>
        <translation>Die Klammern sind zu tief verschachtelt</translation>
    </message>
    <message>
        <location line="+73"/>
        <source>Write it like KLi2AlSi4O10F(OH) or (Mg,Fe)2SiO4</source>
        <translation>Wie KLi2AlSi4O10F(OH) oder (Mg,Fe)2SiO4 schreiben</translation>
    </message>
    <message>
        <location filename="../core/labels/match.cpp" line="+17"/>
        <source>Bring one onto the grid of the other (registration.sample_labels), or crop it</source>
        <translation>Eine auf das Raster der anderen bringen (registration.sample_labels) oder zuschneiden</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>No point is labelled in both maps</source>
        <translation>Kein Punkt hat in beiden Karten eine Klasse</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Compare maps of the same area</source>
        <translation>Karten desselben Gebiets vergleichen</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>The two label maps have no class name in common</source>
        <translation>Die beiden Klassenkarten haben keinen gemeinsamen Klassennamen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Name the classes first, or let them be matched by their points (match one_to_one or majority)</source>
        <translation>Zuerst die Klassen benennen oder sie nach ihren Punkten zuordnen lassen (match one_to_one oder majority)</translation>
    </message>
    <message>
        <location filename="../core/labels/name_by_elements.cpp" line="+93"/>
        <source>all elements low</source>
        <translation>alle Elemente niedrig</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Use labels and line features of the same map</source>
        <translation>Klassenkarte und Linienmerkmale derselben Karte verwenden</translation>
    </message>
    <message>
        <location line="+46"/>
        <source>Use more clusters, or labels and features of the same map</source>
        <translation>Mehr Cluster verwenden oder Klassen und Merkmale derselben Karte</translation>
    </message>
    <message>
        <location line="+78"/>
        <source>no point with line features</source>
        <translation>kein Punkt mit Linienmerkmalen</translation>
    </message>
    <message>
        <location line="+43"/>
        <source>Minerals of the clusters</source>
        <translation>Minerale der Cluster</translation>
    </message>
    <message>
        <location filename="../core/labels/operations.cpp" line="+23"/>
        <source>Name clusters by their elements</source>
        <translation>Cluster nach ihren Elementen benennen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Gives every cluster the name and colour of the expected mineral whose elements it is rich in and whose missing elements it is poor in, compared with the other clusters. Clusters of one mineral are merged. The table tells the score of every mineral and why.</source>
        <translation>Gibt jedem Cluster Namen und Farbe des erwarteten Minerals, an dessen Elementen er im Vergleich zu den anderen Clustern reich und an dessen fehlenden Elementen er arm ist. Cluster eines Minerals werden vereint. Die Tabelle nennt die Bewertung jedes Minerals und den Grund.</translation>
    </message>
    <message>
        <location line="+7"/>
        <location filename="../core/learn/operations.cpp" line="-40"/>
        <source>Clusters</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Line features on the same points, scaled to a largest value of 1</source>
        <translation>Linienmerkmale an denselben Punkten, auf den Höchstwert 1 skaliert</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Minerals</source>
        <translation>Minerale</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Score of every mineral by cluster</source>
        <translation>Bewertung jedes Minerals nach Cluster</translation>
    </message>
    <message>
        <location line="+3"/>
        <location filename="../core/learn/operations.cpp" line="+104"/>
        <source>Expected minerals</source>
        <translation>Erwartete Minerale</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A preset (&quot;lopes2024&quot;), or a list of minerals by name, by elements or by formula</source>
        <translation>Eine Vorgabe (&quot;lopes2024&quot;) oder eine Liste von Mineralen mit Name, Elementen oder Formel</translation>
    </message>
    <message>
        <location line="+8"/>
        <location filename="../core/learn/operations.cpp" line="-25"/>
        <location line="+34"/>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Whether a cluster may be background, poor in every element</source>
        <translation>Ob ein Cluster Hintergrund sein darf, arm an jedem Element</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Comparing clusters</source>
        <translation>Cluster werden verglichen</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Match classes to a reference</source>
        <translation>Klassen einer Referenz zuordnen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Finds the one-to-one match of classes with the most points in common (Hungarian method) and takes over the reference&apos;s names and colours. Classes without a partner keep theirs.</source>
        <translation>Findet die Eins-zu-eins-Zuordnung der Klassen mit den meisten gemeinsamen Punkten (ungarische Methode) und übernimmt Namen und Farben der Referenz. Klassen ohne Partner behalten ihre.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Labels to be matched</source>
        <translation>Zuzuordnende Klassenkarte</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Labels whose names and colours are taken over</source>
        <translation>Klassenkarte, deren Namen und Farben übernommen werden</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Labels in the reference&apos;s classes</source>
        <translation>Klassenkarte in den Klassen der Referenz</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Which class became which</source>
        <translation>Welche Klasse zu welcher wurde</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Matching classes</source>
        <translation>Klassen werden zugeordnet</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Matched classes</source>
        <translation>Zugeordnete Klassen</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>Agreement by class</source>
        <translation>Übereinstimmung nach Klasse</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Compare labels with a reference</source>
        <translation>Klassenkarte mit einer Referenz vergleichen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Accuracy, Cohen&apos;s kappa, adjusted Rand index, precision, recall and F1 of every class, the confusion matrix, and the errors near mineral borders and inside of minerals. Only points that are labelled in both maps count.</source>
        <translation>Genauigkeit, Cohens Kappa, korrigierter Rand-Index, Präzision, Trefferquote und F1 jeder Klasse, die Konfusionsmatrix und die Fehler nahe Mineralgrenzen und im Inneren der Minerale. Nur Punkte, die in beiden Karten eine Klasse haben, zählen.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Labels to be judged</source>
        <translation>Zu beurteilende Klassenkarte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Labels taken as true</source>
        <translation>Als wahr angenommene Klassenkarte</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Measures of agreement</source>
        <translation>Maße der Übereinstimmung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Measures of every class</source>
        <translation>Maße jeder Klasse</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Points by reference class (rows) and given class (columns)</source>
        <translation>Punkte nach Referenzklasse (Zeilen) und vergebener Klasse (Spalten)</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Matching of classes</source>
        <translation>Zuordnung der Klassen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>none: classes of equal name are the same; one_to_one: the best match by points in common; majority: each class counts as the reference class it mostly covers</source>
        <translation>none: Klassen gleichen Namens sind dieselben; one_to_one: beste Zuordnung nach gemeinsamen Punkten; majority: jede Klasse zählt als die Referenzklasse, die sie überwiegend bedeckt</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Border width</source>
        <translation>Randbreite</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A point counts as border where another reference class is at most this many pixels away along rows and columns</source>
        <translation>Ein Punkt zählt als Rand, wo eine andere Referenzklasse höchstens so viele Pixel entlang von Zeilen und Spalten entfernt ist</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Comparing labels</source>
        <translation>Klassenkarten werden verglichen</translation>
    </message>
    <message>
        <location filename="../core/learn/centroid_model.cpp" line="+12"/>
        <source>Train the model anew</source>
        <translation>Das Modell neu trainieren</translation>
    </message>
    <message>
        <location line="+65"/>
        <source>The model&apos;s centroids are empty or not finite</source>
        <translation>Die Zentroide des Modells sind leer oder nicht endlich</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>Make the features in the same way as those that the centroids belong to</source>
        <translation>Die Merkmale genauso erzeugen wie diejenigen, zu denen die Zentroide gehören</translation>
    </message>
    <message>
        <location filename="../core/learn/elbow.cpp" line="+15"/>
        <source>Give a first number that is not above the last</source>
        <translation>Eine erste Anzahl angeben, die nicht über der letzten liegt</translation>
    </message>
    <message>
        <location line="+39"/>
        <location filename="../core/learn/operations.cpp" line="-81"/>
        <source>Number of clusters</source>
        <translation>Anzahl der Cluster</translation>
    </message>
    <message>
        <location filename="../core/learn/expected_centroids.cpp" line="+27"/>
        <source>Leave one of them out, or add lines of an element that tells them apart</source>
        <translation>Eines davon weglassen oder Linien eines Elements hinzufügen, das sie unterscheidet</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>No mineral is expected</source>
        <translation>Es wird kein Mineral erwartet</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Name at least one mineral</source>
        <translation>Mindestens ein Mineral nennen</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>No column belongs to a line of an element</source>
        <translation>Keine Spalte gehört zu einer Linie eines Elements</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Give the features that &quot;libs.line_features&quot; makes, scaled</source>
        <translation>Die von &quot;libs.line_features&quot; erzeugten Merkmale angeben, skaliert</translation>
    </message>
    <message>
        <location filename="../core/learn/kmeans.cpp" line="+143"/>
        <source>The features hold no valid point</source>
        <translation>Die Merkmale enthalten keinen gültigen Punkt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Check the steps that made them</source>
        <translation>Die Schritte prüfen, die sie erzeugt haben</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The features have no column</source>
        <translation>Die Merkmale haben keine Spalte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose at least one line or score</source>
        <translation>Mindestens eine Linie oder einen Score wählen</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Mark the point as invalid</source>
        <translation>Den Punkt als ungültig markieren</translation>
    </message>
    <message>
        <location line="+101"/>
        <source>Give one finite value a column for every cluster</source>
        <translation>Für jeden Cluster einen endlichen Wert je Spalte angeben</translation>
    </message>
    <message>
        <location filename="../core/learn/nearest_centroid.cpp" line="+28"/>
        <source>Margin</source>
        <translation>Vorsprung</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Finding the nearest centroids</source>
        <translation>Nächste Zentroide werden gesucht</translation>
    </message>
    <message>
        <location filename="../core/learn/operations.cpp" line="-114"/>
        <source>Cluster centroids</source>
        <translation>Clusterzentroide</translation>
    </message>
    <message>
        <location line="+54"/>
        <source>k-means clustering</source>
        <translation>k-Means-Clustern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Groups the points around centroids so that the summed squared distance (inertia) is small: the best of several k-means++ starts, or from given centroids. Clusters are numbered by falling size; with given centroids they keep their order and names.</source>
        <translation>Gruppiert die Punkte so um Zentroide, dass die Summe der quadrierten Abstände (Inertia) klein ist: das beste Ergebnis mehrerer k-Means++-Starts oder von gegebenen Zentroiden aus. Cluster werden nach fallender Größe nummeriert; mit gegebenen Zentroiden behalten sie Reihenfolge und Namen.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Where to start from, such as those expected of minerals; the number of clusters is then theirs</source>
        <translation>Ausgangspunkt, etwa die erwarteten Zentroide von Mineralen; die Anzahl der Cluster ist dann die ihre</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>The cluster of each valid point</source>
        <translation>Der Cluster jedes gültigen Punkts</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The centroids, for prediction on other samples</source>
        <translation>Die Zentroide, zur Vorhersage an anderen Proben</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Points and centroid of each cluster</source>
        <translation>Punkte und Zentroid jedes Clusters</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Expected minerals and one for the background; not looked at with given centroids</source>
        <translation>Erwartete Minerale und einer für den Hintergrund; bei gegebenen Zentroiden ohne Bedeutung</translation>
    </message>
    <message>
        <location line="+4"/>
        <location line="+44"/>
        <source>Starts</source>
        <translation>Starts</translation>
    </message>
    <message>
        <location line="-43"/>
        <source>The best of so many random starts is taken</source>
        <translation>Das beste Ergebnis von so vielen Zufallsstarts wird genommen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Most iterations</source>
        <translation>Höchstzahl der Iterationen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A start ends here if it has not settled before</source>
        <translation>Hier endet ein Start, der bis dahin nicht zur Ruhe gekommen ist</translation>
    </message>
    <message>
        <location line="+3"/>
        <location filename="../core/registration/operations.cpp" line="-45"/>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A start has settled when its centroids&apos; summed squared shift is below this part of the features&apos; mean variance; 0 = when no point changes its cluster</source>
        <translation>Ein Start ist zur Ruhe gekommen, wenn die Summe der quadrierten Verschiebungen seiner Zentroide unter diesem Teil der mittleren Varianz der Merkmale liegt; 0 = wenn kein Punkt den Cluster wechselt</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Start of the random draws; the same seed gives the same clusters</source>
        <translation>Beginn der Zufallszahlen; gleicher Startwert, gleiche Cluster</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Inertia and silhouette of k-means over the number of clusters. A bend of the inertia, or a high silhouette, speaks for a number.</source>
        <translation>Inertia und Silhouette von k-Means über der Anzahl der Cluster. Ein Knick der Inertia oder eine hohe Silhouette spricht für eine Anzahl.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>k, inertia, silhouette</source>
        <translation>k, Inertia, Silhouette</translation>
    </message>
    <message>
        <location line="+2"/>
        <location filename="../core/preprocess/operations.cpp" line="-26"/>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>First number of clusters</source>
        <translation>Erste Anzahl der Cluster</translation>
    </message>
    <message>
        <location line="+2"/>
        <location filename="../core/preprocess/operations.cpp" line="+2"/>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Last number of clusters</source>
        <translation>Letzte Anzahl der Cluster</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The best of so many random starts is taken for each number</source>
        <translation>Für jede Anzahl wird das beste Ergebnis von so vielen Zufallsstarts genommen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Silhouette sample</source>
        <translation>Stichprobe der Silhouette</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The silhouette is that of so many points drawn at random; time grows with the square of the number</source>
        <translation>Die Silhouette ist die von so vielen zufällig gezogenen Punkten; die Rechenzeit wächst mit dem Quadrat der Anzahl</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Start of the random draws</source>
        <translation>Beginn der Zufallszahlen</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>Centroids of expected minerals</source>
        <translation>Zentroide erwarteter Minerale</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Makes start centroids for k-means from the minerals that a sample should hold: 1 for lines of elements that a mineral contains, 0 for other elements&apos; lines, random numbers for hyperspectral columns. For line features scaled by their maximum.</source>
        <translation>Erzeugt Startzentroide für k-Means aus den Mineralen, die eine Probe enthalten soll: 1 für Linien von Elementen, die ein Mineral enthält, 0 für Linien anderer Elemente, Zufallszahlen für hyperspektrale Spalten. Für Linienmerkmale, die mit ihrem Maximum skaliert sind.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The features that will be clustered; only their columns are looked at</source>
        <translation>Die Merkmale, die geclustert werden; nur ihre Spalten zählen</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>One centroid a mineral</source>
        <translation>Ein Zentroid je Mineral</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Names known to the mineral table, or {&quot;name&quot;, &quot;elements&quot;}, or the name of a preset</source>
        <translation>Namen aus der Mineraltabelle oder {&quot;name&quot;, &quot;elements&quot;} oder der Name einer Vorgabe</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Add a class that shows no line</source>
        <translation>Eine Klasse hinzufügen, die keine Linie zeigt</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Start of the random numbers of hyperspectral columns</source>
        <translation>Beginn der Zufallszahlen der hyperspektralen Spalten</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Expected centroids</source>
        <translation>Erwartete Zentroide</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Nearest centroid</source>
        <translation>Nächster Zentroid</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Gives every point of an unseen sample the class of the nearest centroid (Rocchio). Scale its features with the scaling that was learnt with the centroids.</source>
        <translation>Gibt jedem Punkt einer unbekannten Probe die Klasse des nächsten Zentroids (Rocchio). Ihre Merkmale mit der Skalierung skalieren, die mit den Zentroiden gelernt wurde.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Features with the model&apos;s columns</source>
        <translation>Merkmale mit den Spalten des Modells</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>What k-means learnt</source>
        <translation>Was k-Means gelernt hat</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The class of each valid point</source>
        <translation>Die Klasse jedes gültigen Punkts</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Squared distance to each class&apos;s centroid</source>
        <translation>Quadrierter Abstand zum Zentroid jeder Klasse</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>How much farther the second nearest centroid is, squared; small where classes are hard to tell apart</source>
        <translation>Um wie viel weiter der zweitnächste Zentroid entfernt ist, quadriert; klein, wo Klassen schwer zu unterscheiden sind</translation>
    </message>
    <message>
        <location filename="../core/operations/artifact.cpp" line="+10"/>
        <source>image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>feature map</source>
        <translation>Merkmalskarte</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>label map</source>
        <translation>Klassenkarte</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>transform</source>
        <translation>Transformation</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <location filename="../core/operations/operation.h" line="+39"/>
        <source>The input is missing or of the wrong kind</source>
        <translation>Die Eingabe fehlt oder ist von falscher Art</translation>
    </message>
    <message>
        <location filename="../core/operations/parameters.cpp" line="+70"/>
        <source>Write true or false</source>
        <translation>true oder false angeben</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Write it in quotes</source>
        <translation>In Anführungszeichen setzen</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>Write a number</source>
        <translation>Eine Zahl angeben</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Write a number without a unit</source>
        <translation>Eine Zahl ohne Einheit angeben</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The parameters are no JSON object</source>
        <translation>Die Parameter sind kein JSON-Objekt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Write them as {&quot;name&quot;: value}</source>
        <translation>Als {&quot;name&quot;: wert} schreiben</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>There is no parameter of this name</source>
        <translation>Es gibt keinen Parameter dieses Namens</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This operation takes none</source>
        <translation>Diese Operation hat keine</translation>
    </message>
    <message>
        <location filename="../core/operations/plugins.cpp" line="+37"/>
        <source>The file is no plugin of this version of Lithoscope</source>
        <translation>Die Datei ist keine Erweiterung dieser Lithoscope-Version</translation>
    </message>
    <message>
        <location filename="../core/operations/registry.cpp" line="+92"/>
        <source>There is no reader &quot;{}&quot;</source>
        <translation>Es gibt kein Lesemodul &quot;{}&quot;</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>There is no writer &quot;{}&quot;</source>
        <translation>Es gibt kein Schreibmodul &quot;{}&quot;</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>The file&apos;s content is of no known kind</source>
        <translation>Der Inhalt der Datei ist von unbekannter Art</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No file format plugin was found; check the installation</source>
        <translation>Keine Dateiformat-Erweiterung gefunden; die Installation prüfen</translation>
    </message>
    <message>
        <location filename="../core/palette/colour.cpp" line="+23"/>
        <source>Write it as #rrggbb, six hexadecimal digits</source>
        <translation>Als #rrggbb schreiben, sechs Hexadezimalziffern</translation>
    </message>
    <message>
        <location filename="../core/preprocess/asls_baseline.cpp" line="+172"/>
        <source>baseline</source>
        <translation>Basislinie</translation>
    </message>
    <message>
        <location filename="../core/preprocess/crop_parameters.cpp" line="+17"/>
        <source>First row</source>
        <translation>Erste Zeile</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Row where the rectangle begins, from 0</source>
        <translation>Zeile, in der das Rechteck beginnt, ab 0</translation>
    </message>
    <message>
        <location line="+1"/>
        <location filename="../core/preprocess/select.cpp" line="+122"/>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rows of the rectangle; 0 = to the end</source>
        <translation>Zeilen des Rechtecks; 0 = bis zum Ende</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>First column</source>
        <translation>Erste Spalte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Column where the rectangle begins, from 0</source>
        <translation>Spalte, in der das Rechteck beginnt, ab 0</translation>
    </message>
    <message>
        <location line="+1"/>
        <location filename="../core/preprocess/select.cpp" line="+1"/>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Columns of the rectangle; 0 = to the end</source>
        <translation>Spalten des Rechtecks; 0 = bis zum Ende</translation>
    </message>
    <message>
        <location filename="../core/preprocess/hull_quotient.cpp" line="+80"/>
        <source>hull quotient</source>
        <translation>Hüllenquotient</translation>
    </message>
    <message>
        <location filename="../core/preprocess/operations.cpp" line="-228"/>
        <source>Baseline removal</source>
        <translation>Basislinienabzug</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Takes the slowly changing continuum off every spectrum, by asymmetric least squares: a stiff curve that runs below the emission lines. Bad bands are left out first.</source>
        <translation>Zieht von jedem Spektrum das langsam veränderliche Kontinuum ab, mit asymmetrischen kleinsten Quadraten: eine steife Kurve, die unter den Emissionslinien verläuft. Schlechte Bänder werden zuvor ausgelassen.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Spectra, usually a LIBS map</source>
        <translation>Spektren, meist eine LIBS-Karte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The spectra without baseline</source>
        <translation>Die Spektren ohne Basislinie</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Stiffness</source>
        <translation>Steifigkeit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How little the baseline bends (λ). For spectra of thousands of channels 1e4 to 1e7 is usual</source>
        <translation>Wie wenig sich die Basislinie biegt (λ). Bei Spektren mit Tausenden Kanälen sind 1e4 bis 1e7 üblich</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Asymmetry</source>
        <translation>Asymmetrie</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Weight of points above the baseline (p); those below weigh 1 − p. Small values keep the baseline under the lines</source>
        <translation>Gewicht der Punkte über der Basislinie (p); die darunter wiegen 1 − p. Kleine Werte halten die Basislinie unter den Linien</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Iterations</source>
        <translation>Iterationen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Solves at most; fewer where the weights stop changing before</source>
        <translation>Höchstzahl der Lösungen; weniger, wo sich die Gewichte früher nicht mehr ändern</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The spectra less their baseline, or the baselines themselves</source>
        <translation>Die Spektren abzüglich ihrer Basislinie oder die Basislinien selbst</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Spatial smoothing</source>
        <translation>Räumliche Glättung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Smooths the map with a Gaussian, channel by channel, cut off at 4σ and mirrored at the edges. Invalid points are left out, and stay invalid.</source>
        <translation>Glättet die Karte Kanal für Kanal mit einer Gaußkurve, bei 4σ abgeschnitten und an den Rändern gespiegelt. Ungültige Punkte werden ausgelassen und bleiben ungültig.</translation>
    </message>
    <message>
        <location line="+5"/>
        <location line="+87"/>
        <location line="+61"/>
        <location line="+37"/>
        <source>Any spectral image</source>
        <translation>Beliebiges Spektralbild</translation>
    </message>
    <message>
        <location line="-184"/>
        <source>The smoothed image</source>
        <translation>Das geglättete Bild</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Width σ</source>
        <translation>Breite σ</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Standard deviation in pixels; 0 = off</source>
        <translation>Standardabweichung in Pixeln; 0 = aus</translation>
    </message>
    <message>
        <location line="+21"/>
        <location filename="../core/preprocess/reflectance.cpp" line="+194"/>
        <source>white</source>
        <translation>Weiß</translation>
    </message>
    <message>
        <location line="+0"/>
        <location filename="../core/preprocess/reflectance.cpp" line="+1"/>
        <source>dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <location line="+12"/>
        <location line="+94"/>
        <source>Reflectance</source>
        <translation>Reflexionsgrad</translation>
    </message>
    <message>
        <location line="-92"/>
        <source>R = (I − dark) / (white − dark), with the references averaged along the scan for each column and band. Where white is not above dark the band is dead: columns with many dead bands become invalid, a few are filled linearly from their neighbours in the same spectrum.</source>
        <translation>R = (I − Dunkel) / (Weiß − Dunkel), mit für jede Spalte und jedes Band entlang der Abtastung gemittelten Referenzen. Wo Weiß nicht über Dunkel liegt, ist das Band tot: Spalten mit vielen toten Bändern werden ungültig, einzelne werden linear aus ihren Nachbarn im selben Spektrum ergänzt.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Raw counts of a hyperspectral camera</source>
        <translation>Rohzählwerte einer Hyperspektralkamera</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>White reference; by default the one recorded with the image</source>
        <translation>Weißreferenz; standardmäßig die mit dem Bild aufgenommene</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Dark reference; by default the one recorded with the image</source>
        <translation>Dunkelreferenz; standardmäßig die mit dem Bild aufgenommene</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Reflectance, 0 to about 1</source>
        <translation>Reflexionsgrad, 0 bis etwa 1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Dead bands allowed</source>
        <translation>Zulässige tote Bänder</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A column with a larger share of dead bands than this is invalid</source>
        <translation>Eine Spalte mit einem größeren Anteil toter Bänder ist ungültig</translation>
    </message>
    <message>
        <location line="+21"/>
        <location filename="../core/preprocess/savitzky_golay.cpp" line="+50"/>
        <source>Savitzky–Golay filter</source>
        <translation>Savitzky-Golay-Filter</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Smooths each spectrum, or takes its derivative, by polynomials fitted to a moving window; at the ends the last polynomial is used. Derivatives are per unit of the axis where channels are equally spaced, else per channel. Bad bands are left out first.</source>
        <translation>Glättet jedes Spektrum oder bildet seine Ableitung, mit Polynomen, die an ein gleitendes Fenster angepasst werden; an den Enden gilt das letzte Polynom. Ableitungen beziehen sich bei gleichmäßigen Kanalabständen auf die Einheit der Achse, sonst auf den Kanal. Schlechte Bänder werden zuvor ausgelassen.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The filtered spectra</source>
        <translation>Die gefilterten Spektren</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Channels of the window, odd</source>
        <translation>Kanäle des Fensters, ungerade</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Order</source>
        <translation>Ordnung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Order of the polynomial, below the window</source>
        <translation>Ordnung des Polynoms, kleiner als das Fenster</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Derivative</source>
        <translation>Ableitung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>0 smooths; 1 to 4 give that derivative, up to the order</source>
        <translation>0 glättet; 1 bis 4 geben diese Ableitung, höchstens die Ordnung</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Hull quotient</source>
        <translation>Hüllenquotient</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Divides each spectrum by its upper convex hull over wavelength (continuum removal): 1 at hull points, below in absorption bands. Spectra whose hull is not above 0 become invalid. Bad bands are left out first.</source>
        <translation>Teilt jedes Spektrum durch seine obere konvexe Hülle über der Wellenlänge (Kontinuumsentfernung): 1 an Hüllpunkten, darunter in Absorptionsbanden. Spektren, deren Hülle nicht über 0 liegt, werden ungültig. Schlechte Bänder werden zuvor ausgelassen.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Hull quotients, at most 1</source>
        <translation>Hüllenquotienten, höchstens 1</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Wavelength range</source>
        <translation>Wellenlängenbereich</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Keeps the channels of a wavelength range, without the bad bands.</source>
        <translation>Behält die Kanäle eines Wellenlängenbereichs, ohne die schlechten Bänder.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The image with fewer channels</source>
        <translation>Das Bild mit weniger Kanälen</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Shortest wavelength; 0 = no limit</source>
        <translation>Kürzeste Wellenlänge; 0 = keine Grenze</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Longest wavelength; 0 = no limit</source>
        <translation>Längste Wellenlänge; 0 = keine Grenze</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Drop bad bands</source>
        <translation>Schlechte Bänder weglassen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Leave out the channels of the file&apos;s bad-band list</source>
        <translation>Die Kanäle der Liste schlechter Bänder der Datei auslassen</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Crop</source>
        <translation>Zuschneiden</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Keeps a rectangle of the map; its pixels keep their place in µm.</source>
        <translation>Behält ein Rechteck der Karte; seine Pixel behalten ihren Ort in µm.</translation>
    </message>
    <message>
        <location filename="../core/preprocess/reflectance.cpp" line="-166"/>
        <source>reflectance</source>
        <translation>Reflexionsgrad</translation>
    </message>
    <message>
        <location line="+91"/>
        <source>Use a reference recorded with the same camera settings</source>
        <translation>Eine mit denselben Kameraeinstellungen aufgenommene Referenz verwenden</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>averaging the reference</source>
        <translation>Referenz wird gemittelt</translation>
    </message>
    <message>
        <location line="+79"/>
        <source>Check that white and dark reference are not exchanged</source>
        <translation>Prüfen, ob Weiß- und Dunkelreferenz vertauscht sind</translation>
    </message>
    <message>
        <location filename="../core/preprocess/savitzky_golay.cpp" line="+82"/>
        <source>Choose an odd number</source>
        <translation>Eine ungerade Zahl wählen</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Choose an order below the window</source>
        <translation>Eine Ordnung kleiner als das Fenster wählen</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Choose a derivative up to the order</source>
        <translation>Eine Ableitung höchstens bis zur Ordnung wählen</translation>
    </message>
    <message>
        <location filename="../core/preprocess/select.cpp" line="-47"/>
        <source>Correct the bad-band list of the file</source>
        <translation>Die Liste schlechter Bänder der Datei korrigieren</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Give a lower limit below the upper one</source>
        <translation>Eine untere Grenze unter der oberen angeben</translation>
    </message>
    <message>
        <location filename="../core/preprocess/spatial_gaussian.cpp" line="+48"/>
        <source>smoothing features</source>
        <translation>Merkmale werden geglättet</translation>
    </message>
    <message>
        <location filename="../core/preprocess/spatial_gaussian_store.cpp" line="+99"/>
        <source>spatial smoothing</source>
        <translation>räumliche Glättung</translation>
    </message>
    <message>
        <location filename="../core/recipe/plan.cpp" line="+55"/>
        <source>Connect an output of that kind</source>
        <translation>Eine Ausgabe dieser Art anschließen</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Name a source or a step for it</source>
        <translation>Dafür eine Quelle oder einen Schritt nennen</translation>
    </message>
    <message>
        <location line="+43"/>
        <source>Let one of them start from a source or an earlier step</source>
        <translation>Einen davon von einer Quelle oder einem früheren Schritt ausgehen lassen</translation>
    </message>
    <message>
        <location filename="../core/recipe/recipe.cpp" line="+18"/>
        <source>A JSON object is needed here</source>
        <translation>Hier wird ein JSON-Objekt benötigt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Write {{ ... }}</source>
        <translation>{{ ... }} schreiben</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Write a text in quotes</source>
        <translation>Einen Text in Anführungszeichen schreiben</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Write {{&quot;name&quot;: value}}</source>
        <translation>{{&quot;name&quot;: wert}} schreiben</translation>
    </message>
    <message>
        <location line="+8"/>
        <location line="+2"/>
        <source>Write a list of texts</source>
        <translation>Eine Liste von Texten schreiben</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Add it</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>The key is not known</source>
        <translation>Der Schlüssel ist unbekannt</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The value is of the wrong type</source>
        <translation>Der Wert hat den falschen Typ</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Use letters, digits, _ and -</source>
        <translation>Buchstaben, Ziffern, _ und - verwenden</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Give every source and step a name of its own</source>
        <translation>Jeder Quelle und jedem Schritt einen eigenen Namen geben</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>An input is not named</source>
        <translation>Eine Eingabe ist nicht benannt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Write the name of a source or step in quotes</source>
        <translation>Den Namen einer Quelle oder eines Schritts in Anführungszeichen schreiben</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>A list is needed here</source>
        <translation>Hier wird eine Liste benötigt</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Write [ ... ]</source>
        <translation>[ ... ] schreiben</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Install a newer Lithoscope</source>
        <translation>Ein neueres Lithoscope installieren</translation>
    </message>
    <message>
        <location filename="../core/recipe/result_cache.cpp" line="+29"/>
        <source>Choose another cache folder</source>
        <translation>Anderen Ordner für den Zwischenspeicher wählen</translation>
    </message>
    <message>
        <location filename="../core/recipe/runner.cpp" line="+50"/>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <location line="+70"/>
        <source>Open a file that holds one, or set the reader&apos;s options</source>
        <translation>Eine passende Datei öffnen oder die Optionen des Lesemoduls setzen</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>There is not enough memory for this step</source>
        <translation>Der Arbeitsspeicher reicht für diesen Schritt nicht aus</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Close other programs, or work on a part of the map</source>
        <translation>Andere Programme schließen oder an einem Teil der Karte arbeiten</translation>
    </message>
    <message>
        <location filename="../core/registration/affine.cpp" line="+15"/>
        <source>Add a point away from the line, or fit a similarity</source>
        <translation>Einen Punkt abseits der Linie hinzufügen oder eine Ähnlichkeitsabbildung anpassen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The matching points lie on one line of the source</source>
        <translation>Die Passpunkte liegen auf einer Linie der Quelle</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The matching points lie on one line of the target</source>
        <translation>Die Passpunkte liegen auf einer Linie des Ziels</translation>
    </message>
    <message>
        <location filename="../core/registration/fit.cpp" line="+43"/>
        <source>The tolerance is in pixels of the target, but the target&apos;s pixel size is not known here</source>
        <translation>Die Toleranz ist in Pixeln des Ziels angegeben, doch dessen Pixelgröße ist hier nicht bekannt</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Connect the target image, or fit without robust rejection</source>
        <translation>Das Zielbild anschließen oder ohne robuste Ausreißersuche anpassen</translation>
    </message>
    <message>
        <location line="+100"/>
        <source>Registration residuals</source>
        <translation>Restfehler der Registrierung</translation>
    </message>
    <message>
        <location line="+31"/>
        <source>Registration</source>
        <translation>Registrierung</translation>
    </message>
    <message>
        <location filename="../core/registration/footprint.cpp" line="+28"/>
        <source>The transform holds a number that is not finite</source>
        <translation>Die Transformation enthält eine Zahl, die nicht endlich ist</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Fit the registration anew</source>
        <translation>Die Registrierung neu anpassen</translation>
    </message>
    <message>
        <location line="+48"/>
        <source>No measured point of the source falls on the target&apos;s grid</source>
        <translation>Kein gemessener Punkt der Quelle fällt auf das Raster des Ziels</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Check the matching points and both images&apos; pixel sizes</source>
        <translation>Die Passpunkte und die Pixelgrößen beider Bilder prüfen</translation>
    </message>
    <message>
        <location filename="../core/registration/matching_points.cpp" line="+74"/>
        <source>Give every point in both planes</source>
        <translation>Jeden Punkt in beiden Ebenen angeben</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Write 1 for points to use and 0 for points to leave out</source>
        <translation>1 für zu verwendende und 0 für auszulassende Punkte angeben</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>Matching points</source>
        <translation>Passpunkte</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Set the point anew, or disable it</source>
        <translation>Den Punkt neu setzen oder abschalten</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Move, disable or delete one of them</source>
        <translation>Einen davon verschieben, abschalten oder löschen</translation>
    </message>
    <message>
        <location filename="../core/registration/operations.cpp" line="-81"/>
        <location line="+12"/>
        <source>Fitting the matching points</source>
        <translation>Passpunkte werden angepasst</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Register two maps</source>
        <translation>Zwei Karten registrieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Finds the transform that brings the matching points of the source (hyperspectral image) onto those of the target (LIBS map): turn, one scale and shift, or an affine map with a scale for each axis and shear. Tells how far every point is missed, also by a fit without it, and can leave out points that do not agree with the others.</source>
        <translation>Findet die Transformation, die die Passpunkte der Quelle (Hyperspektralbild) auf die des Ziels (LIBS-Karte) bringt: Drehung, ein Maßstab und Verschiebung oder eine affine Abbildung mit einem Maßstab je Achse und Scherung. Nennt den Restfehler jedes Punkts, auch bei einer Anpassung ohne ihn, und kann Punkte auslassen, die nicht zu den anderen passen.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Matching points: name, source_x_um, source_y_um, target_x_um, target_y_um, enabled; or ..._px</source>
        <translation>Passpunkte: name, source_x_um, source_y_um, target_x_um, target_y_um, enabled; oder ..._px</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Image of the source plane; needed for points in pixels</source>
        <translation>Bild der Quellebene; nötig für Punkte in Pixeln</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Image of the target plane; needed for points and residuals in pixels</source>
        <translation>Bild der Zielebene; nötig für Punkte und Restfehler in Pixeln</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>From the source plane to the target plane, in µm</source>
        <translation>Von der Quellebene zur Zielebene, in µm</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>How far each point is missed</source>
        <translation>Restfehler jedes Punkts</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Root mean square errors, scale, rotation, shift</source>
        <translation>Quadratisch gemittelte Fehler, Maßstab, Drehung, Verschiebung</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Turn, scale and shift; or an affine map, which also fits a wrong pixel size of one axis and needs 3 points</source>
        <translation>Drehung, Maßstab und Verschiebung; oder eine affine Abbildung, die auch eine falsche Pixelgröße einer Achse ausgleicht und 3 Punkte braucht</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Allow a reflection</source>
        <translation>Spiegelung zulassen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>For a similarity: one of the images may be mirrored</source>
        <translation>Bei einer Ähnlichkeitsabbildung: eines der Bilder darf gespiegelt sein</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Robust rejection</source>
        <translation>Robuste Ausreißersuche</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Leave out points that do not agree with most others</source>
        <translation>Punkte auslassen, die nicht zu den meisten anderen passen</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Points that are missed by more, in pixels of the target, are left out by the robust fit</source>
        <translation>Punkte mit größerem Restfehler, in Pixeln des Ziels, lässt die robuste Anpassung aus</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Start of the random draws of the robust fit, for more points than can be tried completely</source>
        <translation>Beginn der Zufallszahlen der robusten Anpassung, wenn es mehr Punkte sind, als vollständig probiert werden können</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>What is brought onto the other grid</source>
        <translation>Was auf das andere Raster gebracht wird</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>From its plane to the plane of &quot;like&quot;</source>
        <translation>Von seiner Ebene zur Ebene von &quot;like&quot;</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The image whose grid is taken</source>
        <translation>Das Bild, dessen Raster übernommen wird</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The same on the grid of &quot;like&quot;</source>
        <translation>Dasselbe auf dem Raster von &quot;like&quot;</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>The pixel under each point&apos;s centre; or the average of all pixels whose centres lie in the point&apos;s area</source>
        <translation>Das Pixel unter der Mitte jedes Punkts; oder der Mittelwert aller Pixel, deren Mitten in der Fläche des Punkts liegen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Sample an image onto another grid</source>
        <translation>Bild auf ein anderes Raster bringen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Reads the registered image on the other image&apos;s grid. Points outside it are invalid. White and dark references do not come along: compute the reflectance first.</source>
        <translation>Liest das registrierte Bild auf dem Raster des anderen Bildes. Punkte außerhalb sind ungültig. Weiß- und Dunkelreferenz kommen nicht mit: zuerst den Reflexionsgrad berechnen.</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>The value under each point&apos;s centre; or the mean of all values whose centres lie in the point&apos;s area</source>
        <translation>Der Wert unter der Mitte jedes Punkts; oder der Mittelwert aller Werte, deren Mitten in der Fläche des Punkts liegen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Sample a feature map onto another grid</source>
        <translation>Merkmalskarte auf ein anderes Raster bringen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Reads the registered feature map on an image&apos;s grid. Points outside it are invalid.</source>
        <translation>Liest die registrierte Merkmalskarte auf dem Raster eines Bildes. Punkte außerhalb sind ungültig.</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>The label under each point&apos;s centre; or the label of most pixels whose centres lie in the point&apos;s area</source>
        <translation>Die Klasse unter der Mitte jedes Punkts; oder die Klasse der meisten Pixel, deren Mitten in der Fläche des Punkts liegen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Sample a label map onto another grid</source>
        <translation>Klassenkarte auf ein anderes Raster bringen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Reads the registered label map on an image&apos;s grid. Points outside it are unlabelled.</source>
        <translation>Liest die registrierte Klassenkarte auf dem Raster eines Bildes. Punkte außerhalb bleiben ohne Klasse.</translation>
    </message>
    <message>
        <location filename="../core/registration/point_sets.cpp" line="+34"/>
        <source>Set more points in both views</source>
        <translation>Mehr Punkte in beiden Ansichten setzen</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>Set points far apart, at the sample&apos;s corners</source>
        <translation>Punkte weit auseinander setzen, an den Ecken der Probe</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>All matching points lie at one place of the source</source>
        <translation>Alle Passpunkte liegen an einer Stelle der Quelle</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>All matching points lie at one place of the target</source>
        <translation>Alle Passpunkte liegen an einer Stelle des Ziels</translation>
    </message>
    <message>
        <location filename="../core/registration/ransac.cpp" line="+122"/>
        <source>Check the points, or raise the tolerance</source>
        <translation>Die Punkte prüfen oder die Toleranz erhöhen</translation>
    </message>
    <message>
        <location filename="../core/registration/similarity.cpp" line="+31"/>
        <source>The matching points are mirrored or unrelated: no turn and scale fits them</source>
        <translation>Die Passpunkte sind gespiegelt oder ohne Zusammenhang: keine Drehung mit Maßstab passt zu ihnen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Check that each point marks the same place in both views, or allow a reflection</source>
        <translation>Prüfen, ob jeder Punkt in beiden Ansichten dieselbe Stelle bezeichnet, oder eine Spiegelung zulassen</translation>
    </message>
</context>
<context>
    <name>delimited</name>
    <message>
        <location filename="../plugins/delimited/csv_writer.cpp" line="+44"/>
        <source>Choose a folder that you may write to and that has room</source>
        <translation>Einen Ordner mit Schreibrecht und freiem Platz wählen</translation>
    </message>
    <message>
        <location line="+73"/>
        <location line="+24"/>
        <source>writing</source>
        <translation>wird geschrieben</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Comma-separated text (CSV)</source>
        <translation>Kommagetrennter Text (CSV)</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Choose another format</source>
        <translation>Anderes Format wählen</translation>
    </message>
    <message>
        <location filename="../plugins/delimited/delimited_reader.cpp" line="+120"/>
        <source>Text of numbers</source>
        <translation>Text aus Zahlen</translation>
    </message>
    <message>
        <location line="+63"/>
        <source>The folder holds no text files</source>
        <translation>Der Ordner enthält keine Textdateien</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose a folder with a file a laser line (csv, txt, xl, ...), or with a matrix a channel</source>
        <translation>Einen Ordner mit einer Datei je Laserzeile (csv, txt, xl, ...) oder einer Matrix je Kanal wählen</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Choose one file, or line_folder or matrix</source>
        <translation>Eine Datei wählen, oder line_folder oder matrix</translation>
    </message>
    <message>
        <location filename="../plugins/delimited/layout.cpp" line="+227"/>
        <source>Give every line the same number of fields</source>
        <translation>Jeder Zeile gleich viele Felder geben</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Write a number, or nothing where none was measured</source>
        <translation>Eine Zahl angeben, oder nichts, wo keine gemessen wurde</translation>
    </message>
    <message>
        <location filename="../plugins/delimited/line_folder.cpp" line="+37"/>
        <source>The file holds no columns of numbers</source>
        <translation>Die Datei enthält keine Zahlenspalten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Give a line of names and a line of numbers a point</source>
        <translation>Eine Zeile mit Namen und je Punkt eine Zeile mit Zahlen angeben</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>The time does not rise from line to line</source>
        <translation>Die Zeit steigt nicht von Zeile zu Zeile</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Give the points in the order of measurement</source>
        <translation>Die Punkte in der Reihenfolge der Messung angeben</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>The lines have no column of times</source>
        <translation>Die Zeilen haben keine Zeitspalte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Give step_um instead of the scan speed</source>
        <translation>step_um statt der Scangeschwindigkeit angeben</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Only one of line spacing and step along the line is given</source>
        <translation>Von Zeilenabstand und Schrittweite ist nur eines angegeben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Give both (line_spacing_um, and step_um or scan_speed_um_s), or neither</source>
        <translation>Beides angeben (line_spacing_um und step_um oder scan_speed_um_s) oder keines</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>reading laser lines</source>
        <translation>Laserzeilen werden gelesen</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Keep only the lines of one map in the folder</source>
        <translation>Nur die Zeilen einer Karte im Ordner lassen</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Give a smaller first point</source>
        <translation>Einen kleineren ersten Punkt angeben</translation>
    </message>
    <message>
        <location filename="../plugins/delimited/matrix.cpp" line="+20"/>
        <source>The file holds no line of nothing but numbers</source>
        <translation>Die Datei enthält keine Zeile nur aus Zahlen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Give a matrix of numbers, or read it as a table</source>
        <translation>Eine Matrix aus Zahlen angeben oder als Tabelle lesen</translation>
    </message>
    <message>
        <location line="+20"/>
        <location filename="../plugins/delimited/point_map.cpp" line="+187"/>
        <source>reading</source>
        <translation>wird gelesen</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Keep only maps of one size in the folder</source>
        <translation>Nur Karten einer Größe im Ordner lassen</translation>
    </message>
    <message>
        <location filename="../plugins/delimited/point_map.cpp" line="-120"/>
        <source>Choose x_column and y_column, or read the file as something else</source>
        <translation>x_column und y_column wählen oder die Datei als etwas anderes lesen</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>The position is missing</source>
        <translation>Die Position fehlt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Give x and y of every point, or remove the line</source>
        <translation>x und y jedes Punkts angeben oder die Zeile entfernen</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>finding the grid</source>
        <translation>Raster wird gesucht</translation>
    </message>
    <message>
        <location line="+5"/>
        <location filename="../plugins/delimited/spectrum.cpp" line="+68"/>
        <source>The file holds no rows of numbers</source>
        <translation>Die Datei enthält keine Zahlenzeilen</translation>
    </message>
    <message>
        <location line="+1"/>
        <location filename="../plugins/delimited/spectrum.cpp" line="+1"/>
        <source>Choose a file with data</source>
        <translation>Eine Datei mit Daten wählen</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Give points at equal steps along x and y, or read the file as a table</source>
        <translation>Punkte in gleichen Schritten entlang x und y angeben oder die Datei als Tabelle lesen</translation>
    </message>
    <message>
        <location line="+100"/>
        <source>Give the points of a regular map, or read the file as a table</source>
        <translation>Die Punkte einer regelmäßigen Karte angeben oder die Datei als Tabelle lesen</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Give every point once</source>
        <translation>Jeden Punkt einmal angeben</translation>
    </message>
    <message>
        <location filename="../plugins/delimited/read_options.cpp" line="+61"/>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>map: a row a point with x, y and channels. line_folder: a file a laser line (give the folder or one of its files). matrix: a number a grid point (a folder of them: a channel each). spectrum: wavelengths and values. table: anything else. auto: what it looks like</source>
        <translation>map: je Punkt eine Zeile mit x, y und Kanälen. line_folder: je Laserzeile eine Datei (den Ordner oder eine seiner Dateien angeben). matrix: je Rasterpunkt eine Zahl (ein Ordner davon: je ein Kanal). spectrum: Wellenlängen und Werte. table: alles andere. auto: wonach es aussieht</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Line of names</source>
        <translation>Zeile der Namen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Line that names the columns, from 1. 0 = found</source>
        <translation>Zeile, die die Spalten benennt, ab 1. 0 = wird gesucht</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Column of x</source>
        <translation>Spalte von x</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Of a map: name or number (from 1). Empty = found by its name, else the first</source>
        <translation>Einer Karte: Name oder Nummer (ab 1). Leer = nach dem Namen gesucht, sonst die erste</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Column of y</source>
        <translation>Spalte von y</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Of a map: name or number (from 1). Empty = found by its name, else the second</source>
        <translation>Einer Karte: Name oder Nummer (ab 1). Leer = nach dem Namen gesucht, sonst die zweite</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Unit of positions</source>
        <translation>Einheit der Positionen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Of a map. auto: what the names say, else µm, or pixels where the steps are 1</source>
        <translation>Einer Karte. auto: was die Namen sagen, sonst µm, oder Pixel, wo die Schritte 1 sind</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Unit of wavelengths</source>
        <translation>Einheit der Wellenlängen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>nm, µm, cm-1, keV, or index to count the channels. Empty = what the names say, else nm</source>
        <translation>nm, µm, cm-1, keV oder index, um die Kanäle zu zählen. Leer = was die Namen sagen, sonst nm</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Pixel width</source>
        <translation>Pixelbreite</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+2"/>
        <source>Of a matrix. 0 = not known</source>
        <translation>Einer Matrix. 0 = nicht bekannt</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>Pixel height</source>
        <translation>Pixelhöhe</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Line spacing</source>
        <translation>Zeilenabstand</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Of laser lines. 0 = not known</source>
        <translation>Von Laserzeilen. 0 = nicht bekannt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Step along the line</source>
        <translation>Schrittweite in der Zeile</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Of laser lines. 0 = from the scan speed, or not known</source>
        <translation>Von Laserzeilen. 0 = aus der Scangeschwindigkeit oder nicht bekannt</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Scan speed</source>
        <translation>Scangeschwindigkeit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Of laser lines: with the time between two points it gives the step</source>
        <translation>Von Laserzeilen: ergibt mit der Zeit zwischen zwei Punkten die Schrittweite</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>First point</source>
        <translation>Erster Punkt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Of each laser line, from 1: what comes before is the background before the laser fires</source>
        <translation>Jeder Laserzeile, ab 1: was davor liegt, ist der Untergrund, bevor der Laser feuert</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Of each laser line, from the first point on: what comes after is washout. 0 = to the end</source>
        <translation>Jeder Laserzeile, ab dem ersten Punkt: was danach kommt, ist Auswaschung. 0 = bis zum Ende</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Lines run along</source>
        <translation>Zeilen verlaufen entlang</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>x: each laser line is a row of the map. y: each is a column</source>
        <translation>x: jede Laserzeile ist eine Zeile der Karte. y: jede ist eine Spalte</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Back and forth</source>
        <translation>Hin und zurück</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Every second laser line was run backwards</source>
        <translation>Jede zweite Laserzeile wurde rückwärts gefahren</translation>
    </message>
    <message>
        <location filename="../plugins/delimited/spectrum.cpp" line="-35"/>
        <source>A spectrum has a column of wavelengths and one of values; one column is there</source>
        <translation>Ein Spektrum hat eine Spalte mit Wellenlängen und eine mit Werten; vorhanden ist eine Spalte</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Give both, with a comma, semicolon, tab or blank between</source>
        <translation>Beide angeben, getrennt durch Komma, Semikolon, Tabulator oder Leerzeichen</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>The values must rise, or fall, from line to line</source>
        <translation>Die Werte müssen von Zeile zu Zeile steigen oder fallen</translation>
    </message>
    <message>
        <location filename="../plugins/delimited/text_file.cpp" line="+78"/>
        <source>Copy it again, or unpack it before it is opened</source>
        <translation>Erneut kopieren oder vor dem Öffnen entpacken</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The text is UTF-16</source>
        <translation>Der Text ist UTF-16</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Save it as UTF-8 or plain text</source>
        <translation>Als UTF-8 oder reinen Text speichern</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The file is empty</source>
        <translation>Die Datei ist leer</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose a file with numbers</source>
        <translation>Eine Datei mit Zahlen wählen</translation>
    </message>
    <message>
        <location filename="../plugins/delimited/value_pool.cpp" line="+47"/>
        <source>Make room there, or set TMPDIR to another folder</source>
        <translation>Dort Platz schaffen oder TMPDIR auf einen anderen Ordner setzen</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>text, in memory</source>
        <translation>Text, im Arbeitsspeicher</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>text, in a temporary file</source>
        <translation>Text, in einer temporären Datei</translation>
    </message>
</context>
<context>
    <name>envi</name>
    <message>
        <location filename="../plugins/envi/envi_axis.cpp" line="+50"/>
        <source>Correct the list, or open the image with its channels sorted by wavelength (option axis = sorted) or counted (axis = counted)</source>
        <translation>Die Liste korrigieren oder das Bild mit nach Wellenlänge sortierten (Option axis = sorted) oder gezählten Kanälen (axis = counted) öffnen</translation>
    </message>
    <message>
        <location line="+58"/>
        <source>Give 1 (good) or 0 (bad) for every channel, or remove the list</source>
        <translation>Für jeden Kanal 1 (gut) oder 0 (schlecht) angeben oder die Liste entfernen</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>Give one wavelength a channel, or open the image with counted channels (option axis = counted)</source>
        <translation>Eine Wellenlänge je Kanal angeben oder das Bild mit gezählten Kanälen öffnen (Option axis = counted)</translation>
    </message>
    <message>
        <location filename="../plugins/envi/envi_classification.cpp" line="+28"/>
        <source>Correct the list, or the number of classes; names must not hold commas</source>
        <translation>Die Liste oder die Anzahl der Klassen korrigieren; Namen dürfen keine Kommas enthalten</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>Colour levels are from 0 to 255</source>
        <translation>Farbstufen gehen von 0 bis 255</translation>
    </message>
    <message>
        <location line="+36"/>
        <location line="+36"/>
        <source>ENVI classification</source>
        <translation>ENVI-Klassifikation</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Only label maps can be written as an ENVI classification</source>
        <translation>Nur Klassenkarten können als ENVI-Klassifikation geschrieben werden</translation>
    </message>
    <message>
        <location line="+1"/>
        <location filename="../plugins/envi/envi_image_writer.cpp" line="+185"/>
        <source>Choose another format</source>
        <translation>Anderes Format wählen</translation>
    </message>
    <message>
        <location line="+38"/>
        <source>Open the file as an image</source>
        <translation>Die Datei als Bild öffnen</translation>
    </message>
    <message>
        <location filename="../plugins/envi/envi_files.cpp" line="+92"/>
        <source>The file does not exist</source>
        <translation>Die Datei existiert nicht</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Check the path</source>
        <translation>Den Pfad prüfen</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Put the header (.hdr) beside the data file</source>
        <translation>Den Header (.hdr) neben die Datendatei legen</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Put the data file beside the header, under the same name</source>
        <translation>Die Datendatei unter gleichem Namen neben den Header legen</translation>
    </message>
    <message>
        <location filename="../plugins/envi/envi_header.cpp" line="+197"/>
        <source>The file does not start with the word ENVI</source>
        <translation>Die Datei beginnt nicht mit dem Wort ENVI</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose the header (.hdr) that belongs to the image</source>
        <translation>Den zum Bild gehörenden Header (.hdr) wählen</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>The brace that opens here is never closed</source>
        <translation>Die hier geöffnete geschweifte Klammer wird nicht geschlossen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Add the closing brace; the header may be cut off</source>
        <translation>Die schließende Klammer ergänzen; der Header ist möglicherweise abgeschnitten</translation>
    </message>
    <message>
        <location line="+42"/>
        <source>Write a number</source>
        <translation>Eine Zahl angeben</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Write a whole number</source>
        <translation>Eine ganze Zahl angeben</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Write numbers with commas between them</source>
        <translation>Durch Kommas getrennte Zahlen angeben</translation>
    </message>
    <message>
        <location filename="../plugins/envi/envi_image_reader.cpp" line="+44"/>
        <source>Open the images themselves</source>
        <translation>Die Bilder selbst öffnen</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Give a number above 0, or remove the line</source>
        <translation>Eine Zahl über 0 angeben oder die Zeile entfernen</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>Give one name a spectrum, without commas in the names</source>
        <translation>Einen Namen je Spektrum angeben, ohne Kommas in den Namen</translation>
    </message>
    <message>
        <location line="+66"/>
        <source>Put the reference of this image beside it, or open the image without references (option references = false)</source>
        <translation>Die Referenz dieses Bildes danebenlegen oder das Bild ohne Referenzen öffnen (Option references = false)</translation>
    </message>
    <message>
        <location line="+26"/>
        <location filename="../plugins/envi/envi_image_writer.cpp" line="-40"/>
        <source>ENVI image</source>
        <translation>ENVI-Bild</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Spectral axis</source>
        <translation>Spektralachse</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Take the wavelengths of the header, or leave them aside and count the channels</source>
        <translation>Die Wellenlängen des Headers nehmen oder nicht beachten und die Kanäle zählen</translation>
    </message>
    <message>
        <location line="+8"/>
        <location filename="../plugins/envi/envi_image_writer.cpp" line="+26"/>
        <source>White and dark references</source>
        <translation>Weiß- und Dunkelreferenzen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Attach the white and dark references that lie beside the image</source>
        <translation>Die neben dem Bild liegenden Weiß- und Dunkelreferenzen anhängen</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Distance of two pixels; 0 = as the header says</source>
        <translation>Abstand zweier Pixel; 0 = wie im Header</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Pixel width</source>
        <translation>Pixelbreite</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Pixel height</source>
        <translation>Pixelhöhe</translation>
    </message>
    <message>
        <location filename="../plugins/envi/envi_image_writer.cpp" line="-131"/>
        <source>Write float32, or scale the values first</source>
        <translation>Als float32 schreiben oder zuerst die Werte skalieren</translation>
    </message>
    <message>
        <location line="+114"/>
        <source>Interleave</source>
        <translation>Anordnung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Order of the numbers: bil (line by line), bip (pixel by pixel) or bsq (band by band)</source>
        <translation>Reihenfolge der Zahlen: bil (Zeile für Zeile), bip (Pixel für Pixel) oder bsq (Band für Band)</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Data type</source>
        <translation>Datentyp</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Numbers in the file; whole numbers are rounded, and must fit</source>
        <translation>Zahlen in der Datei; bei ganzen Zahlen wird gerundet, und die Werte müssen passen</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Write the references of the image beside it, as WHITEREF_ and DARKREF_ files</source>
        <translation>Die Referenzen des Bildes als WHITEREF_- und DARKREF_-Dateien danebenschreiben</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Only images can be written as an ENVI image</source>
        <translation>Nur Bilder können als ENVI-Bild geschrieben werden</translation>
    </message>
    <message>
        <location line="+66"/>
        <source>Choose another file name</source>
        <translation>Anderen Dateinamen wählen</translation>
    </message>
    <message>
        <location filename="../plugins/envi/envi_layout.cpp" line="+17"/>
        <source>The header does not tell this size</source>
        <translation>Der Header nennt diese Größe nicht</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Known are 1 (uint8), 2 (int16), 3 (int32), 4 (float32), 5 (float64), 6 and 9 (complex), 12 (uint16), 13 (uint32), 14 (int64) and 15 (uint64)</source>
        <translation>Bekannt sind 1 (uint8), 2 (int16), 3 (int32), 4 (float32), 5 (float64), 6 und 9 (komplex), 12 (uint16), 13 (uint32), 14 (int64) und 15 (uint64)</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The header does not tell the data type</source>
        <translation>Der Header nennt den Datentyp nicht</translation>
    </message>
    <message>
        <location line="+28"/>
        <source>The header does not tell the interleave</source>
        <translation>Der Header nennt die Anordnung (interleave) nicht</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Give bsq, bil or bip</source>
        <translation>bsq, bil oder bip angeben</translation>
    </message>
    <message>
        <location line="+46"/>
        <source>Check samples, lines and bands</source>
        <translation>samples, lines und bands prüfen</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Give the bytes before the first number, 0 or more</source>
        <translation>Die Bytes vor der ersten Zahl angeben, 0 oder mehr</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Give 0 (little endian) or 1 (big endian)</source>
        <translation>0 (Little Endian) oder 1 (Big Endian) angeben</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The data are compressed</source>
        <translation>Die Daten sind komprimiert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Unpack the data file with gunzip and set this to 0</source>
        <translation>Die Datendatei mit gunzip entpacken und dies auf 0 setzen</translation>
    </message>
    <message>
        <location line="+31"/>
        <source>Set bands to 1, samples to the channels and lines to the spectra</source>
        <translation>bands auf 1, samples auf die Kanäle und lines auf die Spektren setzen</translation>
    </message>
    <message>
        <location filename="../plugins/envi/raw_file.cpp" line="+24"/>
        <source>Choose a folder that you may write to and that has room</source>
        <translation>Einen Ordner mit Schreibrecht und freiem Platz wählen</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Check the path and that you may read it</source>
        <translation>Pfad und Leserecht prüfen</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Check the disk or the network, then open it anew</source>
        <translation>Datenträger oder Netzwerk prüfen, dann neu öffnen</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Another program has cut it short: restore it and open it anew</source>
        <translation>Ein anderes Programm hat sie gekürzt: wiederherstellen und neu öffnen</translation>
    </message>
</context>
<context>
    <name>figure</name>
    <message>
        <location filename="../widgets/figure/map_figure.cpp" line="+111"/>
        <source>Give a width from 200 to 16000 and a height from 150 to 16000 pixels, or 0 for the height that fits</source>
        <translation>Eine Breite von 200 bis 16000 und eine Höhe von 150 bis 16000 Pixeln angeben, oder 0 für die passende Höhe</translation>
    </message>
    <message>
        <location line="+352"/>
        <source>Choose one of its columns</source>
        <translation>Eine ihrer Spalten wählen</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>Check the space and the rights of the folder</source>
        <translation>Speicherplatz und Rechte des Ordners prüfen</translation>
    </message>
</context>
<context>
    <name>hdf5</name>
    <message>
        <location filename="../plugins/hdf5/dataset_choice.cpp" line="+80"/>
        <source>Choose a file that holds numbers</source>
        <translation>Eine Datei wählen, die Zahlen enthält</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The file holds no dataset of numbers</source>
        <translation>Die Datei enthält keinen Datensatz aus Zahlen</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Several datasets could be the image</source>
        <translation>Mehrere Datensätze könnten das Bild sein</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>No dataset has one, two or three dimensions</source>
        <translation>Kein Datensatz hat eine, zwei oder drei Dimensionen</translation>
    </message>
    <message>
        <location filename="../plugins/hdf5/hdf5_reader.cpp" line="+39"/>
        <source>HDF5 dataset</source>
        <translation>HDF5-Datensatz</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Where the axes have the letter n: rows of the map that the points make, row by row. 0 = one row a point</source>
        <translation>Wenn die Achsen den Buchstaben n haben: Zeilen der Karte, die die Punkte zeilenweise bilden. 0 = eine Zeile je Punkt</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Path of the dataset in the file. Empty = the largest one of three dimensions, else of two</source>
        <translation>Pfad des Datensatzes in der Datei. Leer = der größte mit drei Dimensionen, sonst mit zwei</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Axes</source>
        <translation>Achsen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>One letter a dimension: y rows, x columns, c channels, n points, 0 = its first index only. Empty = yxc, or cyx where the wavelengths say so; yx for two dimensions, or nc where the wavelengths say so</source>
        <translation>Ein Buchstabe je Dimension: y Zeilen, x Spalten, c Kanäle, n Punkte, 0 = nur ihr erster Index. Leer = yxc, oder cyx, wo die Wellenlängen dafür sprechen; yx bei zwei Dimensionen, oder nc, wo die Wellenlängen dafür sprechen</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Wavelengths</source>
        <translation>Wellenlängen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Path of the list of wavelengths or energies. Empty = found by its name and length</source>
        <translation>Pfad der Liste der Wellenlängen oder Energien. Leer = nach Name und Länge gesucht</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Of the wavelengths: nm, µm, cm-1, keV. Empty = what the file says, else guessed</source>
        <translation>Der Wellenlängen: nm, µm, cm-1, keV. Leer = was die Datei sagt, sonst geschätzt</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Pixel width</source>
        <translation>Pixelbreite</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+2"/>
        <source>0 = what the file says</source>
        <translation>0 = was die Datei sagt</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>Pixel height</source>
        <translation>Pixelhöhe</translation>
    </message>
    <message>
        <location filename="../plugins/hdf5/image_scales.cpp" line="+115"/>
        <source>Choose a list with one value a channel, or other axes</source>
        <translation>Eine Liste mit einem Wert je Kanal oder andere Achsen wählen</translation>
    </message>
</context>
<context>
    <name>lithoscope</name>
    <message>
        <location filename="../widgets/inspector/colour_map_box.cpp" line="+34"/>
        <source>Viridis</source>
        <translation>Viridis</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Cividis</source>
        <translation>Cividis</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Magma</source>
        <translation>Magma</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Blue – white – red</source>
        <translation>Blau – Weiß – Rot</translation>
    </message>
    <message>
        <location filename="../widgets/inspector/layer_facts.cpp" line="+18"/>
        <source>%1 channels</source>
        <translation>%1 Kanäle</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 channels, %2 – %3 %4</source>
        <translation>%1 Kanäle, %2 – %3 %4</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>%1 rows × %2 columns</source>
        <translation>%1 Zeilen × %2 Spalten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>pixels of %1 × %2 µm</source>
        <translation>Pixel von %1 × %2 µm</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>the file tells no pixel size</source>
        <translation>die Datei nennt keine Pixelgröße</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 columns</source>
        <translation>%1 Spalten</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 classes</source>
        <translation>%1 Klassen</translation>
    </message>
    <message>
        <location filename="../widgets/window/about.cpp" line="+28"/>
        <source>&lt;p&gt;&lt;b&gt;Lithoscope %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;A workbench for mineral maps: laser and hyperspectral views of one rock, registered, fused and distilled after Lopes et al. 2024.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. It comes without any warranty.&lt;/p&gt;&lt;p&gt;Built on:&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;Lithoscope %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Eine Werkbank für Mineralkarten: Laser- und Hyperspektralansichten eines Gesteins, registriert, fusioniert und destilliert nach Lopes et al. 2024.&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder später. Ohne jede Gewährleistung.&lt;/p&gt;&lt;p&gt;Aufgebaut auf:&lt;/p&gt;</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>About Lithoscope</source>
        <translation>Über Lithoscope</translation>
    </message>
    <message>
        <location filename="../widgets/window/window_actions.cpp" line="+37"/>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Open…</source>
        <translation>&amp;Öffnen…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open a recipe or any image or map</source>
        <translation>Ein Rezept oder ein beliebiges Bild oder eine Karte öffnen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Close the sample and go to the start page</source>
        <translation>Die Probe schließen und zur Startseite gehen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;Export map as PNG…</source>
        <translation>Karte als PNG &amp;exportieren…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Write the active map with its legend as a picture</source>
        <translation>Die aktive Karte mit ihrer Legende als Bild schreiben</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>End the program</source>
        <translation>Das Programm beenden</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;Analyse</source>
        <translation>Aus&amp;wertung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Run recipe</source>
        <translation>&amp;Rezept ausführen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Run every step of the recipe; what was computed before is taken as it is</source>
        <translation>Alle Schritte des Rezepts ausführen; bereits Berechnetes wird übernommen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Stop the running job</source>
        <translation>Den laufenden Vorgang anhalten</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Fit</source>
        <translation>&amp;Einpassen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Show the whole map</source>
        <translation>Die ganze Karte zeigen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Zoom in at the cursor</source>
        <translation>Am Mauszeiger vergrößern</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Zoom out at the cursor</source>
        <translation>Am Mauszeiger verkleinern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Let go of the pinned pixel</source>
        <translation>Angeheftetes Pixel &amp;lösen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Forget the pixel that was clicked</source>
        <translation>Das angeklickte Pixel vergessen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Light or dark as the system is</source>
        <translation>Hell oder dunkel wie das System</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Dark words on light grey</source>
        <translation>Dunkle Schrift auf hellem Grau</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Light words on dark grey</source>
        <translation>Helle Schrift auf dunklem Grau</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>&amp;Reset layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Put all panels back where they began</source>
        <translation>Alle Bereiche an ihren Ausgangsort zurücksetzen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;About Lithoscope</source>
        <translation>&amp;Über Lithoscope</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Versions and licences</source>
        <translation>Versionen und Lizenzen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <location filename="../app/lithoscope/main.cpp" line="+23"/>
        <source>A workbench for mineral maps from LIBS and hyperspectral images.</source>
        <translation>Eine Werkbank für Mineralkarten aus LIBS- und Hyperspektralbildern.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>A recipe (.json), or images and maps to look at.</source>
        <translation>Ein Rezept (.json) oder Bilder und Karten zum Ansehen.</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Some plugins were not loaded:
%1</source>
        <translation>Einige Erweiterungen wurden nicht geladen:
%1</translation>
    </message>
</context>
<context>
    <name>lithoscope::BackgroundTask</name>
    <message>
        <location filename="../widgets/jobs/background_task.cpp" line="+18"/>
        <source>Something unexpected went wrong: %1</source>
        <translation>Ein unerwarteter Fehler ist aufgetreten: %1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Try again, and report it if it happens again</source>
        <translation>Erneut versuchen und bei Wiederholung melden</translation>
    </message>
    <message>
        <location line="+99"/>
        <source>There is not enough memory</source>
        <translation>Der Arbeitsspeicher reicht nicht aus</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Close other programs, or open a smaller part</source>
        <translation>Andere Programme schließen oder einen kleineren Teil öffnen</translation>
    </message>
</context>
<context>
    <name>lithoscope::Document</name>
    <message>
        <location filename="../widgets/document/document.cpp" line="+69"/>
        <source>Making the demo sample</source>
        <translation>Die Demoprobe wird angelegt</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>There is no map in what was opened</source>
        <translation>Das Geöffnete enthält keine Karte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open an image, a feature map or a label map, or a recipe that starts from one</source>
        <translation>Ein Bild, eine Merkmalskarte oder eine Klassenkarte öffnen, oder ein Rezept, das davon ausgeht</translation>
    </message>
</context>
<context>
    <name>lithoscope::Inspector</name>
    <message>
        <location filename="../widgets/inspector/colour_map_box.cpp" line="+13"/>
        <source>The colours from the lowest value to the highest</source>
        <translation>Die Farben vom niedrigsten bis zum höchsten Wert</translation>
    </message>
    <message>
        <location filename="../widgets/inspector/inspector.cpp" line="+72"/>
        <source>The channel that is mapped: type a wavelength, or click in the spectrum</source>
        <translation>Der dargestellte Kanal: eine Wellenlänge eingeben oder ins Spektrum klicken</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Go through the channels</source>
        <translation>Durch die Kanäle gehen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The column that is mapped</source>
        <translation>Die dargestellte Spalte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Values below this percentile get the first colour</source>
        <translation>Werte unter diesem Perzentil erhalten die erste Farbe</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Values above this percentile get the last colour</source>
        <translation>Werte über diesem Perzentil erhalten die letzte Farbe</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Smooth between pixels</source>
        <translation>Zwischen Pixeln glätten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Interpolate the colours instead of showing square pixels</source>
        <translation>Die Farben interpolieren statt quadratische Pixel zu zeigen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>How much of what lies beneath shows through</source>
        <translation>Wie stark das Darunterliegende durchscheint</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>A layer in grey beneath this one, seen where this one is see-through</source>
        <translation>Eine graue Ebene unter dieser, sichtbar, wo diese durchsichtig ist</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Stretch from – to</source>
        <translation>Spreizung von – bis</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Beneath</source>
        <translation>Darunter</translation>
    </message>
    <message>
        <location line="+40"/>
        <source>Choose a layer to see what it is and how it is drawn.</source>
        <translation>Eine Ebene wählen, um zu sehen, was sie ist und wie sie dargestellt wird.</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>%1 – %2 %3</source>
        <translation>%1 – %2 %3</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
</context>
<context>
    <name>lithoscope::JobBar</name>
    <message>
        <location filename="../widgets/jobs/job_bar.cpp" line="+37"/>
        <source>Stop (Esc)</source>
        <translation>Anhalten (Esc)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Done, and the time that is left</source>
        <translation>Fortschritt und verbleibende Zeit</translation>
    </message>
</context>
<context>
    <name>lithoscope::LayerLoader</name>
    <message>
        <location filename="../widgets/sample/layer_loader.cpp" line="+52"/>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
</context>
<context>
    <name>lithoscope::LayerTree</name>
    <message>
        <location filename="../widgets/sample/layer_tree.cpp" line="+43"/>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>Everything on the coordinates of %1</source>
        <translation>Alles in den Koordinaten von %1</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>What was computed on the way</source>
        <translation>Was unterwegs berechnet wurde</translation>
    </message>
</context>
<context>
    <name>lithoscope::Legend</name>
    <message>
        <location filename="../widgets/map/legend.cpp" line="+50"/>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <location line="+63"/>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <location line="+62"/>
        <source>Share of the labelled area. Point at a class to see it alone.</source>
        <translation>Anteil an der klassifizierten Fläche. Auf eine Klasse zeigen, um sie allein zu sehen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Colours run from the %1th to the %2th percentile; change them in the inspector.</source>
        <translation>Die Farben reichen vom %1. bis zum %2. Perzentil; im Inspektor zu ändern.</translation>
    </message>
</context>
<context>
    <name>lithoscope::MainWindow</name>
    <message>
        <location filename="../widgets/window/main_window.cpp" line="+39"/>
        <location line="+161"/>
        <location line="+16"/>
        <source>Lithoscope</source>
        <translation>Lithoscope</translation>
    </message>
    <message>
        <location line="-137"/>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <location line="+91"/>
        <source>Stopped. What was finished is kept; nothing half done is.</source>
        <translation>Angehalten. Fertiges bleibt erhalten, Halbfertiges nicht.</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>%1 – Lithoscope</source>
        <translation>%1 – Lithoscope</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>These are the sources. Run the recipe to see its maps (steps: %1).</source>
        <translation>Dies sind die Quellen. Das Rezept ausführen, um seine Karten zu sehen (Schritte: %1).</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Run recipe</source>
        <translation>Rezept ausführen</translation>
    </message>
    <message>
        <location line="+65"/>
        <source>Forget these</source>
        <translation>Diese vergessen</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Recipes and data (*);;Recipes (*.json);;ENVI images (*.hdr);;HDF5 (*.h5 *.hdf5);;Text (*.csv *.txt *.xl);;Pictures (*.png *.tif *.tiff *.jpg *.jpeg)</source>
        <translation>Rezepte und Daten (*);;Rezepte (*.json);;ENVI-Bilder (*.hdr);;HDF5 (*.h5 *.hdf5);;Text (*.csv *.txt *.xl);;Bilder (*.png *.tif *.tiff *.jpg *.jpeg)</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Export map as PNG</source>
        <translation>Karte als PNG exportieren</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The map was written to %1</source>
        <translation>Die Karte wurde nach %1 geschrieben</translation>
    </message>
</context>
<context>
    <name>lithoscope::MapPanel</name>
    <message>
        <location filename="../widgets/map/map_panel.cpp" line="+77"/>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <location line="+90"/>
        <source>unlabelled</source>
        <translation>ohne Klasse</translation>
    </message>
</context>
<context>
    <name>lithoscope::MapView</name>
    <message>
        <location filename="../widgets/map/map_view.cpp" line="+34"/>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>No map is shown</source>
        <translation>Keine Karte dargestellt</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>This session has no OpenGL 3.2, which the maps need.
Use a screen or a remote desktop with OpenGL, or start the program with LIBGL_ALWAYS_SOFTWARE=1.</source>
        <translation>Diese Sitzung hat kein OpenGL 3.2, das die Karten brauchen.
Einen Bildschirm oder Remotedesktop mit OpenGL verwenden oder das Programm mit LIBGL_ALWAYS_SOFTWARE=1 starten.</translation>
    </message>
    <message>
        <location filename="../widgets/map/scale_bar.cpp" line="+14"/>
        <location line="+12"/>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
</context>
<context>
    <name>lithoscope::MessageBanner</name>
    <message>
        <location filename="../widgets/window/message_banner.cpp" line="+25"/>
        <source>step “%1”</source>
        <translation>Schritt „%1“</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>field “%1”</source>
        <translation>Feld „%1“</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>lithoscope::PositionLine</name>
    <message>
        <location filename="../widgets/window/position_line.cpp" line="+18"/>
        <source>Where the cursor is: row and column, and the value in every map. Double click: copy</source>
        <translation>Position des Mauszeigers: Zeile und Spalte sowie der Wert in jeder Karte. Doppelklick: kopieren</translation>
    </message>
    <message>
        <location line="+28"/>
        <source>%1 (%2, %3) %4</source>
        <translation>%1 (%2, %3) %4</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 outside</source>
        <translation>%1 außerhalb</translation>
    </message>
</context>
<context>
    <name>lithoscope::RecipeJob</name>
    <message>
        <location filename="../widgets/jobs/recipe_job.cpp" line="+11"/>
        <source>recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <location line="+31"/>
        <source>%2 of %3 · %1</source>
        <translation>%2 von %3 · %1</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Running %1</source>
        <translation>%1 wird ausgeführt</translation>
    </message>
</context>
<context>
    <name>lithoscope::SpectrumPanel</name>
    <message>
        <location filename="../widgets/spectrum/spectrum_panel.cpp" line="+84"/>
        <source>pinned %1</source>
        <translation>angeheftet %1</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>cursor %1</source>
        <translation>Mauszeiger %1</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>There is no spectral image here</source>
        <translation>Hier gibt es kein Spektralbild</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Nothing was measured at this pixel</source>
        <translation>An diesem Pixel wurde nichts gemessen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Point at the map to see a spectrum</source>
        <translation>Auf die Karte zeigen, um ein Spektrum zu sehen</translation>
    </message>
</context>
<context>
    <name>lithoscope::SpectrumView</name>
    <message>
        <location filename="../widgets/spectrum/spectrum_view.cpp" line="+23"/>
        <source>Wavelength (nm)</source>
        <translation>Wellenlänge (nm)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Wavelength (µm)</source>
        <translation>Wellenlänge (µm)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Wavenumber (cm⁻¹)</source>
        <translation>Wellenzahl (cm⁻¹)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Energy (keV)</source>
        <translation>Energie (keV)</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>Spectrum</source>
        <translation>Spektrum</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Wheel: zoom (Ctrl: wavelengths only, Shift: values only) · drag: move · double click: show all · click: map this channel</source>
        <translation>Rad: zoomen (Strg: nur Wellenlängen, Umschalt: nur Werte) · ziehen: verschieben · Doppelklick: alles zeigen · Klick: diesen Kanal darstellen</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>Point at the map to see a spectrum</source>
        <translation>Auf die Karte zeigen, um ein Spektrum zu sehen</translation>
    </message>
    <message>
        <location line="+163"/>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Copy as picture</source>
        <translation>Als Bild kopieren</translation>
    </message>
</context>
<context>
    <name>lithoscope::StartPage</name>
    <message>
        <location filename="../widgets/window/start_page.cpp" line="+75"/>
        <source>Two views of one rock, and the minerals they show together</source>
        <translation>Zwei Ansichten eines Gesteins und die Minerale, die sie gemeinsam zeigen</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Explore the demo sample</source>
        <translation>Die Demoprobe erkunden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A lithium pegmatite: LIBS map and hyperspectral image, from the raw data to mineral maps</source>
        <translation>Ein Lithiumpegmatit: LIBS-Karte und Hyperspektralbild, von den Rohdaten bis zu Mineralkarten</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Open a recipe or an image…</source>
        <translation>Ein Rezept oder ein Bild öffnen…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Or drop files anywhere on this window</source>
        <translation>Oder Dateien irgendwo auf diesem Fenster ablegen</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>Recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
</context>
<context>
    <name>pictures</name>
    <message>
        <location filename="../plugins/pictures/c_file.cpp" line="+15"/>
        <source>Check the path and the permissions</source>
        <translation>Pfad und Zugriffsrechte prüfen</translation>
    </message>
    <message>
        <location line="+15"/>
        <location filename="../plugins/pictures/png_write.cpp" line="+33"/>
        <location filename="../plugins/pictures/tiff_handle.cpp" line="+62"/>
        <source>Choose a folder that you may write to and that has room</source>
        <translation>Einen Ordner mit Schreibrecht und freiem Platz wählen</translation>
    </message>
    <message>
        <location filename="../plugins/pictures/jpeg_file.cpp" line="+72"/>
        <location filename="../plugins/pictures/png_read.cpp" line="+17"/>
        <location line="+96"/>
        <location filename="../plugins/pictures/tiff_handle.cpp" line="-12"/>
        <location filename="../plugins/pictures/tiff_read.cpp" line="+193"/>
        <source>The file may be damaged or cut off: copy it anew</source>
        <translation>Die Datei ist möglicherweise beschädigt oder abgeschnitten: neu kopieren</translation>
    </message>
    <message>
        <location filename="../plugins/pictures/picture.cpp" line="+53"/>
        <source>Save the picture anew with the program that made it</source>
        <translation>Das Bild mit dem Programm, das es erzeugt hat, neu speichern</translation>
    </message>
    <message>
        <location line="+68"/>
        <source>Close other programs, or cut the picture into parts</source>
        <translation>Andere Programme schließen oder das Bild in Teile schneiden</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>The picture has an alpha channel and no other</source>
        <translation>Das Bild hat nur einen Alphakanal</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Save it anew with a grey or colour channel</source>
        <translation>Mit einem Grau- oder Farbkanal neu speichern</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>Use a picture with a palette, grey, or colours; or read it as an image (option as = image)</source>
        <translation>Ein Bild mit Palette, Grau oder Farben verwenden; oder als Bild lesen (Option as = image)</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>Label maps have few: read it as an image (option as = image), or save it without smoothing and as PNG</source>
        <translation>Klassenkarten haben wenige: als Bild lesen (Option as = image) oder ohne Glättung und als PNG speichern</translation>
    </message>
    <message>
        <location filename="../plugins/pictures/picture_reader.cpp" line="+38"/>
        <source>The file is neither PNG nor JPEG nor TIFF</source>
        <translation>Die Datei ist weder PNG noch JPEG noch TIFF</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose another file, or save it in one of these formats</source>
        <translation>Andere Datei wählen oder in einem dieser Formate speichern</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Picture (PNG, JPEG, TIFF)</source>
        <translation>Bild (PNG, JPEG, TIFF)</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Read as</source>
        <translation>Lesen als</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>An image of channels, or a label map in which each colour or value is a class</source>
        <translation>Ein Bild aus Kanälen oder eine Klassenkarte, in der jede Farbe oder jeder Wert eine Klasse ist</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Distance of two points; 0 = as the file says</source>
        <translation>Abstand zweier Punkte; 0 = wie in der Datei</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Pixel width</source>
        <translation>Pixelbreite</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Pixel height</source>
        <translation>Pixelhöhe</translation>
    </message>
    <message>
        <location filename="../plugins/pictures/picture_store.cpp" line="+63"/>
        <source>picture in memory</source>
        <translation>Bild im Arbeitsspeicher</translation>
    </message>
    <message>
        <location filename="../plugins/pictures/picture_writers.cpp" line="+12"/>
        <source>Choose another format</source>
        <translation>Anderes Format wählen</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>PNG picture of classes</source>
        <translation>PNG-Bild der Klassen</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Scale</source>
        <translation>Maßstab</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Dots of the picture for each point, in both directions</source>
        <translation>Bildpunkte je Punkt, in beiden Richtungen</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>TIFF</source>
        <translation>TIFF</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Order of the channels</source>
        <translation>Reihenfolge der Kanäle</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Each channel as a plane by itself, or the channels of each point together</source>
        <translation>Jeder Kanal als eigene Ebene oder die Kanäle jedes Punkts zusammen</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Compression</source>
        <translation>Kompression</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>None, or deflate (without loss)</source>
        <translation>Keine oder Deflate (verlustfrei)</translation>
    </message>
    <message>
        <location filename="../plugins/pictures/png_read.cpp" line="-86"/>
        <location filename="../plugins/pictures/png_write.cpp" line="-12"/>
        <source>libpng cannot be started</source>
        <translation>libpng kann nicht gestartet werden</translation>
    </message>
    <message>
        <location line="+1"/>
        <location filename="../plugins/pictures/png_write.cpp" line="+1"/>
        <source>Close other programs: memory is short</source>
        <translation>Andere Programme schließen: der Arbeitsspeicher ist knapp</translation>
    </message>
    <message>
        <location filename="../plugins/pictures/png_write.cpp" line="+62"/>
        <source>Write a TIFF or an ENVI classification</source>
        <translation>Ein TIFF oder eine ENVI-Klassifikation schreiben</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Choose a smaller scale</source>
        <translation>Einen kleineren Maßstab wählen</translation>
    </message>
    <message>
        <location filename="../plugins/pictures/tiff_handle.cpp" line="-2"/>
        <source>The picture cannot be read</source>
        <translation>Das Bild kann nicht gelesen werden</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>The picture cannot be written</source>
        <translation>Das Bild kann nicht geschrieben werden</translation>
    </message>
    <message>
        <location filename="../plugins/pictures/tiff_page.cpp" line="+10"/>
        <source>Save it as 8 or 16 bit integers or 32 bit floats</source>
        <translation>Als ganze Zahlen mit 8 oder 16 Bit oder Gleitkommazahlen mit 32 Bit speichern</translation>
    </message>
    <message>
        <location line="+51"/>
        <source>Complex numbers in a TIFF are not read</source>
        <translation>Komplexe Zahlen in einem TIFF werden nicht gelesen</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>The picture has no channels</source>
        <translation>Das Bild hat keine Kanäle</translation>
    </message>
    <message>
        <location filename="../plugins/pictures/tiff_read.cpp" line="-41"/>
        <source>The picture needs a palette, but has none that fits</source>
        <translation>Das Bild braucht eine Palette, hat aber keine passende</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Save it anew with the program that made it</source>
        <translation>Mit dem Programm, das es erzeugt hat, neu speichern</translation>
    </message>
    <message>
        <location filename="../plugins/pictures/tiff_write.cpp" line="+36"/>
        <source>A TIFF holds up to 65535 channels: choose fewer, or write ENVI or HDF5</source>
        <translation>Ein TIFF fasst bis zu 65535 Kanäle: weniger wählen oder ENVI oder HDF5 schreiben</translation>
    </message>
</context>
</TS>
