"""What pages say where there is no answer: in each language, whole, for people to read."""

ASKED = {
    "another host": (
        400,
        {
            "en": (
                "The register is changed on this machine only. Open the page at "
                "http://localhost, on the machine that serves it."
            ),
            "fr": (
                "Le registre ne se modifie que sur cette machine. Ouvrez la page à l’adresse "
                "http://localhost, sur la machine qui la sert."
            ),
            "es": (
                "El registro solo se modifica en esta máquina. Abra la página en "
                "http://localhost, en la máquina que la sirve."
            ),
            "ru": (
                "Реестр изменяют только на этой машине. Откройте страницу по адресу "
                "http://localhost на той машине, которая её выдаёт."
            ),
            "ar": (
                "لا يُعدَّل السجل إلا على هذا الجهاز. افتح الصفحة على العنوان "
                "http://localhost، على الجهاز الذي يقدّمها."
            ),
        },
    ),
    "a forgery": (
        400,
        {
            "en": (
                "This was sent from a page of another server. Open the form here, and send it"
                " again."
            ),
            "fr": (
                "Ceci a été envoyé depuis une page d’un autre serveur. Ouvrez le formulaire "
                "ici, et renvoyez-le."
            ),
            "es": (
                "Esto se envió desde una página de otro servidor. Abra aquí el formulario y "
                "envíelo otra vez."
            ),
            "ru": (
                "Это отправлено со страницы другого сервера. Откройте форму здесь и отправьте"
                " ещё раз."
            ),
            "ar": "أُرسل هذا من صفحة خادم آخر. افتح الاستمارة هنا وأرسلها ثانية.",
        },
    ),
    "no such page": (
        404,
        {
            "en": "There is nothing at this address.",
            "fr": "Il n’y a rien à cette adresse.",
            "es": "No hay nada en esta dirección.",
            "ru": "По этому адресу ничего нет.",
            "ar": "لا شيء في هذا العنوان.",
        },
    ),
    "no form": (
        405,
        {
            "en": "This address can only be asked for, with GET.",
            "fr": "Cette adresse ne peut être que consultée, avec GET.",
            "es": "Esta dirección solo se puede consultar, con GET.",
            "ru": "Этот адрес можно только запрашивать, методом GET.",
            "ar": "هذا العنوان يُطلب فقط، بالأسلوب GET.",
        },
    ),
    "too large": (
        413,
        {
            "en": (
                "What was sent is larger than what is taken here. Shorten it, and send it again."
            ),
            "fr": (
                "Ce qui a été envoyé est plus grand que ce qui est accepté ici. "
                "Raccourcissez-le, et renvoyez-le."
            ),
            "es": "Lo enviado es mayor de lo que aquí se acepta. Acórtelo y envíelo otra vez.",
            "ru": "Отправленное больше, чем здесь принимается. Сократите и отправьте ещё раз.",
            "ar": "ما أُرسل أكبر مما يُقبل هنا. اختصره وأرسله ثانية.",
        },
    ),
    "too many": (
        400,
        {
            "en": "What was sent cannot be read. Open the page again, and send it again.",
            "fr": "Ce qui a été envoyé ne peut pas être lu. Rouvrez la page, et renvoyez-le.",
            "es": "Lo enviado no se puede leer. Abra de nuevo la página y envíelo otra vez.",
            "ru": (
                "Отправленное не удаётся прочитать. Откройте страницу снова и отправьте ещё раз."
            ),
            "ar": "لا يمكن قراءة ما أُرسل. افتح الصفحة من جديد وأرسله ثانية.",
        },
    ),
    "no day": (
        400,
        {
            "en": "'soon' is not a day. Write it as 2010-06-01.",
            "fr": "'soon' n’est pas un jour. Écrivez comme : 2010-06-01.",
            "es": "'soon' no es un día. Escríbalo como: 2010-06-01.",
            "ru": "'soon' — не день. Напишите так: 2010-06-01.",
            "ar": "'soon' ليس يوماً. اكتبه هكذا: 2010-06-01.",
        },
    ),
    "no instant": (
        400,
        {
            "en": (
                "'<b>' is not an instant. Write a day as 2026-11-23, or an instant as "
                "2026-11-23T15:00:00Z."
            ),
            "fr": (
                "'<b>' n’est pas un instant. Écrivez un jour comme 2026-11-23, ou un instant "
                "comme 2026-11-23T15:00:00Z."
            ),
            "es": (
                "'<b>' no es un instante. Escriba un día como 2026-11-23, o un instante como "
                "2026-11-23T15:00:00Z."
            ),
            "ru": (
                "'<b>' — не момент времени. Напишите день как 2026-11-23 или момент как "
                "2026-11-23T15:00:00Z."
            ),
            "ar": "'<b>' ليس لحظة. اكتب يوماً هكذا 2026-11-23، أو لحظة هكذا 2026-11-23T15:00:00Z.",
        },
    ),
    "too early": (
        400,
        {
            "en": "Nothing was recorded yet at 2000-01-01. Ask as known later, or leave it out.",
            "fr": (
                "Rien n’était encore enregistré à cet instant : 2000-01-01. Demandez à un "
                "instant postérieur, ou n’en indiquez pas."
            ),
            "es": (
                "En ese momento aún no había nada registrado: 2000-01-01. Pregunte por un "
                "momento posterior, o no indique ninguno."
            ),
            "ru": (
                "К этому моменту ещё ничего не было записано: 2000-01-01. Укажите более "
                "поздний момент или не указывайте его вовсе."
            ),
            "ar": (
                "لم يكن قد سُجل شيء بعد في هذه اللحظة: 2000-01-01. اسأل عن لحظة لاحقة، أو لا "
                "تذكر أي لحظة."
            ),
        },
    ),
}
"""What is said of what was asked, after the status of the answer."""

TITLES = {
    400: {
        "en": "This cannot be read",
        "fr": "Ceci ne peut pas être lu",
        "es": "Esto no se puede leer",
        "ru": "Это не удаётся прочитать",
        "ar": "لا يمكن قراءة هذا",
    },
    404: {
        "en": "There is nothing here",
        "fr": "Il n’y a rien ici",
        "es": "Aquí no hay nada",
        "ru": "Здесь ничего нет",
        "ar": "لا شيء هنا",
    },
    405: {
        "en": "Pages are only for reading",
        "fr": "Les pages ne servent qu’à la lecture",
        "es": "Las páginas son solo para leer",
        "ru": "Страницы можно только читать",
        "ar": "الصفحات للقراءة فقط",
    },
    413: {
        "en": "This is too large",
        "fr": "C’est trop grand",
        "es": "Esto es demasiado grande",
        "ru": "Это слишком велико",
        "ar": "هذا أكبر من اللازم",
    },
    500: {
        "en": "Something went wrong here",
        "fr": "Quelque chose a mal tourné ici",
        "es": "Algo ha fallado aquí",
        "ru": "Здесь что-то сломалось",
        "ar": "حدث خطأ هنا",
    },
    501: {
        "en": "This is not installed here",
        "fr": "Ceci n’est pas installé ici",
        "es": "Esto no está instalado aquí",
        "ru": "Здесь это не установлено",
        "ar": "هذا غير مثبت هنا",
    },
    503: {
        "en": "The register cannot be read just now",
        "fr": "Le registre ne peut pas être lu en ce moment",
        "es": "Ahora mismo no se puede leer el registro",
        "ru": "Сейчас реестр прочитать нельзя",
        "ar": "لا يمكن قراءة السجل الآن",
    },
}
"""What each status is called."""

DAMAGED = {
    "a lost table": {
        "en": "The register at remit.db is damaged: no such table: entry.",
        "fr": "Le registre est endommagé : remit.db (no such table: entry).",
        "es": "El registro está dañado: remit.db (no such table: entry).",
        "ru": "Реестр повреждён: remit.db (no such table: entry).",
        "ar": "السجل تالف: remit.db (no such table: entry).",
    },
    "a changed row": {
        "en": (
            "The register is damaged: record 1 is not what was recorded, for its hash is another."
        ),
        "fr": (
            "Le registre est endommagé : l’enregistrement 1 n’est pas celui qui a été fait, "
            "car son empreinte est autre."
        ),
        "es": (
            "El registro está dañado: el asiento 1 no es el que se registró, pues su huella "
            "es otra."
        ),
        "ru": "Реестр повреждён: запись 1 не та, что была сделана: её хеш иной.",
        "ar": "السجل تالف: القيد 1 ليس ما سُجل، لأن بصمته مختلفة.",
    },
    "a changed link": {
        "en": "The register is damaged: record 1 does not follow from the one before it.",
        "fr": "Le registre est endommagé : l’enregistrement 1 ne découle pas du précédent.",
        "es": "El registro está dañado: el asiento 1 no se sigue del anterior.",
        "ru": "Реестр повреждён: запись 1 не следует из предыдущей.",
        "ar": "السجل تالف: القيد 1 لا يتبع القيد الذي قبله.",
    },
    "a changed instant": {
        "en": "The register is damaged: 'once' is not the instant of a record.",
        "fr": "Le registre est endommagé : 'once' n’est pas l’instant d’un enregistrement.",
        "es": "El registro está dañado: 'once' no es el momento de un asiento.",
        "ru": "Реестр повреждён: 'once' не является моментом записи.",
        "ar": "السجل تالف: 'once' ليس لحظة قيد.",
    },
    "a lost end": {
        "en": "The register is damaged: its last records are missing.",
        "fr": "Le registre est endommagé : ses derniers enregistrements manquent.",
        "es": "El registro está dañado: faltan sus últimos asientos.",
        "ru": "Реестр повреждён: недостаёт последних записей.",
        "ar": "السجل تالف: قيوده الأخيرة مفقودة.",
    },
    "a broken proposal": {
        "en": "The register is damaged: proposal 1 cannot be read.",
        "fr": "Le registre est endommagé : la proposition 1 ne peut pas être lue.",
        "es": "El registro está dañado: la propuesta 1 no se puede leer.",
        "ru": "Реестр повреждён: предложение 1 не удаётся прочитать.",
        "ar": "السجل تالف: لا يمكن قراءة المقترح 1.",
    },
}
"""What is wrong with a register."""

WRITING = {
    "somebody else": {
        "en": (
            "This was not done: Somebody else is writing to the register at remit.db. Try "
            "again in a moment."
        ),
        "fr": (
            "Cela n’a pas été fait : Quelqu’un d’autre écrit en ce moment dans le registre : "
            "remit.db. Réessayez dans un instant."
        ),
        "es": (
            "Esto no se ha hecho: Otra persona está escribiendo en el registro: remit.db. "
            "Inténtelo de nuevo en un momento."
        ),
        "ru": "Не сделано: Сейчас в реестр пишет кто-то другой: remit.db. Повторите чуть позже.",
        "ar": "لم يتم ذلك: شخص آخر يكتب الآن في السجل: remit.db. حاول من جديد بعد لحظة.",
    },
    "full disk": {
        "en": (
            "This was not done: The disk of remit.db is full; nothing was recorded. Make some"
            " room, then try again."
        ),
        "fr": (
            "Cela n’a pas été fait : Le disque est plein : remit.db ; rien n’a été "
            "enregistré. Libérez de la place, puis réessayez."
        ),
        "es": (
            "Esto no se ha hecho: El disco está lleno: remit.db; no se registró nada. Haga "
            "sitio e inténtelo de nuevo."
        ),
        "ru": (
            "Не сделано: Диск переполнен: remit.db; ничего не записано. Освободите место, "
            "затем повторите."
        ),
        "ar": "لم يتم ذلك: القرص ممتلئ: remit.db؛ لم يُسجل شيء. أفسح بعض المساحة ثم حاول من جديد.",
    },
    "only to be read": {
        "en": (
            "This was not done: The register at remit.db can be read but not written. See to "
            "the permissions of the file and of its folder."
        ),
        "fr": (
            "Cela n’a pas été fait : Le registre peut être lu mais non écrit : remit.db. "
            "Vérifiez les droits d’accès au fichier et à son dossier."
        ),
        "es": (
            "Esto no se ha hecho: El registro se puede leer pero no escribir: remit.db. "
            "Revise los permisos del archivo y de su carpeta."
        ),
        "ru": (
            "Не сделано: Реестр можно читать, но нельзя в него писать: remit.db. Проверьте "
            "права доступа к файлу и его папке."
        ),
        "ar": "لم يتم ذلك: يمكن قراءة السجل لا الكتابة فيه: remit.db. راجع صلاحيات الملف ومجلده.",
    },
}
"""Why a form was not recorded."""

MEND = {
    "en": "Bring back a backup; 'remit verify' tells whether one is whole.",
    "fr": "Restaurez une sauvegarde ; 'remit verify' dit si elle est intacte.",
    "es": "Recupere una copia de seguridad; 'remit verify' dice si está íntegra.",
    "ru": "Восстановите резервную копию; цела ли она, покажет 'remit verify'.",
    "ar": "استعد نسخة احتياطية؛ الأمر 'remit verify' يبيّن هل هي سليمة.",
}

NOTHING = {
    "en": "Nothing is recorded here yet. Load a folder with: remit load.",
    "fr": "Rien n’est encore enregistré ici. Chargez un dossier par : remit load.",
    "es": "Aquí aún no hay nada registrado. Cargue una carpeta con: remit load.",
    "ru": "Здесь пока ничего не записано. Загрузите папку: remit load.",
    "ar": "لم يُسجل هنا شيء بعد. حمّل مجلداً بالأمر: remit load.",
}

OURS = {
    "en": "This is our mistake, and it has been noted. Try again, or ask something else.",
    "fr": "L’erreur vient de nous, et elle a été notée. Réessayez, ou demandez autre chose.",
    "es": "El error es nuestro y ha quedado anotado. Inténtelo de nuevo o pregunte otra cosa.",
    "ru": "Это наша ошибка, и она записана. Повторите или спросите о другом.",
    "ar": "هذا خطأ منا، وقد دُوّن. حاول من جديد، أو اسأل عن شيء آخر.",
}

NO_PDF = {
    "en": (
        "A PDF needs a library that is not installed. Install it with: pip install "
        "'remit[pdf]', or open the memo as a page and print that."
    ),
    "fr": (
        "Un PDF demande une bibliothèque qui n’est pas installée. Installez-la par : pip "
        "install 'remit[pdf]', ou ouvrez la note comme page et imprimez-la."
    ),
    "es": (
        "Un PDF necesita una biblioteca que no está instalada. Instálela con: pip install "
        "'remit[pdf]', o abra la nota como página e imprímala."
    ),
    "ru": (
        "Для PDF нужна библиотека, которая не установлена. Установите её: pip install "
        "'remit[pdf]', или откройте записку как страницу и напечатайте её."
    ),
    "ar": (
        "يحتاج ملف PDF إلى مكتبة غير مثبتة. ثبّتها بالأمر: pip install 'remit[pdf]'، أو افتح "
        "المذكرة صفحةً واطبعها."
    ),
}

ELSE = {
    "en": "This request cannot be answered. Go to the first page, and ask again.",
    "fr": (
        "Cette requête ne peut pas recevoir de réponse. Allez à la page d’accueil, et redemandez."
    ),
    "es": "Esta solicitud no se puede responder. Vaya a la página de inicio y pregunte de nuevo.",
    "ru": "На этот запрос нельзя ответить. Перейдите на первую страницу и спросите снова.",
    "ar": "لا يمكن الرد على هذا الطلب. اذهب إلى الصفحة الأولى واسأل من جديد.",
}

ELSE_TITLE = {
    "en": "This cannot be answered",
    "fr": "Impossible de répondre",
    "es": "No se puede responder",
    "ru": "На это нельзя ответить",
    "ar": "لا يمكن الرد على هذا",
}
