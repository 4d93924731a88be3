/**
 * How languages write dates and lists, by the Unicode CLDR 48 (Unicode License v3): what ICU says differs between
 * releases of Node.js, and with it what an article says. `bench/date-forms.mjs` writes the table from an ICU of that
 * version. A row is: language | figure nought | day, month and year | month and year | year | what joins a list, before its
 * last, of two | months in a date | months with a year alone. What is as in the field before, or has rules of its own, is
 * left out: so lists of Spanish, whose “y” becomes “e”, and calendars that are not Gregorian.
 */
const ROWS = `
af||{d} {m} {y}|{m} {y}|{y}|, ; en |Januarie;Februarie;Maart;April;Mei;Junie;Julie;Augustus;September;Oktober;November;Desember
ak||{d}, {m}, {y}|{m} {y}|{y}|, ;, ne ; ne |Ɔpɛpɔn;Ɔgyefoɔ;Ɔbɛnem;Oforisuo;Kɔtɔnimma;Ayɛwohomumu;Kutawonsa;Ɔsanaa;Ɛbɔ;Ahinime;Obubuo;Ɔpɛnimma
am||{d} {m} {y}|{m} {y}|{y}|፣ ; እና |ጃንዋሪ;ፌብሩዋሪ;ማርች;ኤፕሪል;ሜይ;ጁን;ጁላይ;ኦገስት;ሴፕቴምበር;ኦክቶበር;ኖቬምበር;ዲሴምበር
ar||{d} {m} {y}|{m} {y}|{y}| و; و|يناير;فبراير;مارس;أبريل;مايو;يونيو;يوليو;أغسطس;سبتمبر;أكتوبر;نوفمبر;ديسمبر
as|০|{d} {m}, {y}|{m} {y}|{y}|, ; আৰু |জানুৱাৰী;ফেব্ৰুৱাৰী;মাৰ্চ;এপ্ৰিল;মে’;জুন;জুলাই;আগষ্ট;ছেপ্তেম্বৰ;অক্টোবৰ;নৱেম্বৰ;ডিচেম্বৰ
az||{d} {m} {y}|{m} {y}|{y}|, ; və |yanvar;fevral;mart;aprel;may;iyun;iyul;avqust;sentyabr;oktyabr;noyabr;dekabr
ba||{d} {m}, {y} й.|{m}, {y} й.|{y}|, ; һәм |ғинуар;февраль;март;апрель;май;июнь;июль;август;сентябрь;октябрь;ноябрь;декабрь
be||{d} {m} {y} г.|{m} {y}|{y}|, ; і |студзеня;лютага;сакавіка;красавіка;мая;чэрвеня;ліпеня;жніўня;верасня;кастрычніка;лістапада;снежня|студзень;люты;сакавік;красавік;май;чэрвень;ліпень;жнівень;верасень;кастрычнік;лістапад;снежань
bg||{d} {m} {y} г.|{m} {y} г.|{y} г.|, ; и |януари;февруари;март;април;май;юни;юли;август;септември;октомври;ноември;декември
bm||{d} {m} {y}|{m} {y}|{y}|, ;, and ; and |zanwuye;feburuye;marisi;awirili;mɛ;zuwɛn;zuluye;uti;sɛtanburu;ɔkutɔburu;nowanburu;desanburu
bn|০|{d} {m}, {y}|{m} {y}|{y}|, ; এবং |জানুয়ারি;ফেব্রুয়ারি;মার্চ;এপ্রিল;মে;জুন;জুলাই;আগস্ট;সেপ্টেম্বর;অক্টোবর;নভেম্বর;ডিসেম্বর
bo||སྤྱི་ལོ་{y} {m}འི་ཚེས་{d}|{y} {m}|{y}|, ;, and ; and |ཟླ་བ་དང་པོ;ཟླ་བ་གཉིས་པ;ཟླ་བ་གསུམ་པ;ཟླ་བ་བཞི་པ;ཟླ་བ་ལྔ་པ;ཟླ་བ་དྲུག་པ;ཟླ་བ་བདུན་པ;ཟླ་བ་བརྒྱད་པ;ཟླ་བ་དགུ་པ;ཟླ་བ་བཅུ་པ;ཟླ་བ་བཅུ་གཅིག་པ;ཟླ་བ་བཅུ་གཉིས་པ
br||{d} {m} {y}|{m} {y}|{y}|, ; ha |Genver;Cʼhwevrer;Meurzh;Ebrel;Mae;Mezheven;Gouere;Eost;Gwengolo;Here;Du;Kerzu
bs||{d}. {m} {y}.|{m} {y}.|{y}.|, ; i |januar;februar;mart;april;maj;juni;juli;august;septembar;oktobar;novembar;decembar
ca||{d} {m} de {y}|{m} de {y}|{y}|, ; i |de gener;de febrer;de març;d’abril;de maig;de juny;de juliol;d’agost;de setembre;d’octubre;de novembre;de desembre|gener;febrer;març;abril;maig;juny;juliol;agost;setembre;octubre;novembre;desembre
ce||{y} {m} {d}|{y} {m}|{y}|, ;, and ; and |январь;февраль;март;апрель;май;июнь;июль;август;сентябрь;октябрь;ноябрь;декабрь
cs||{d}. {m} {y}|{m} {y}|{y}|, ; a |ledna;února;března;dubna;května;června;července;srpna;září;října;listopadu;prosince|leden;únor;březen;duben;květen;červen;červenec;srpen;září;říjen;listopad;prosinec
cv||{y}, {m}, {d}|{y}, {m}|{y}|, ; тата |кӑрлач;нарӑс;пуш;ака;ҫу;ҫӗртме;утӑ;ҫурла;авӑн;юпа;чӳк;раштав
cy||{d} {m} {y}|{m} {y}|{y}|, ;, a(c) ; a(c) |Ionawr;Chwefror;Mawrth;Ebrill;Mai;Mehefin;Gorffennaf;Awst;Medi;Hydref;Tachwedd;Rhagfyr
da||{d}. {m} {y}|{m} {y}|{y}|, ; og |januar;februar;marts;april;maj;juni;juli;august;september;oktober;november;december
de||{d}. {m} {y}|{m} {y}|{y}|, ; und |Januar;Februar;März;April;Mai;Juni;Juli;August;September;Oktober;November;Dezember
dz|༠|སྤྱི་ལོ་{y} {m} ཚེས་ {d}|{y} {m}|{y}| དང་ ; དང་ |ཟླ་དངཔ་;ཟླ་གཉིས་པ་;ཟླ་གསུམ་པ་;ཟླ་བཞི་པ་;ཟླ་ལྔ་པ་;ཟླ་དྲུག་པ;ཟླ་བདུན་པ་;ཟླ་བརྒྱད་པ་;ཟླ་དགུ་པ་;ཟླ་བཅུ་པ་;ཟླ་བཅུ་གཅིག་པ་;ཟླ་བཅུ་གཉིས་པ་
ee||{m} {d} lia {y}|{m} {y}|{y}|, ;, kple ; kple |dzove;dzodze;tedoxe;afɔfĩe;dame;masa;siamlɔm;deasiamime;anyɔnyɔ;kele;adeɛmekpɔxe;dzome
el||{d} {m} {y}|{m} {y}|{y}|, ; και |Ιανουαρίου;Φεβρουαρίου;Μαρτίου;Απριλίου;Μαΐου;Ιουνίου;Ιουλίου;Αυγούστου;Σεπτεμβρίου;Οκτωβρίου;Νοεμβρίου;Δεκεμβρίου|Ιανουάριος;Φεβρουάριος;Μάρτιος;Απρίλιος;Μάιος;Ιούνιος;Ιούλιος;Αύγουστος;Σεπτέμβριος;Οκτώβριος;Νοέμβριος;Δεκέμβριος
eo||{y}-{m}-{d}|{m} {y}|{y}|, ; kaj |Januaro;Februaro;Marto;Aprilo;Majo;Junio;Julio;Aŭgusto;Septembro;Oktobro;Novembro;Decembro
es||{d} de {m} de {y}|{m} de {y}|{y}||enero;febrero;marzo;abril;mayo;junio;julio;agosto;septiembre;octubre;noviembre;diciembre
et||{d}. {m} {y}|{m} {y}|{y}|, ; ja |jaanuar;veebruar;märts;aprill;mai;juuni;juuli;august;september;oktoober;november;detsember
eu||{y}(e)ko {m}ren {d}(a)|{y}(e)ko {m}|{y}|, ; eta |urtarrila;otsaila;martxoa;apirila;maiatza;ekaina;uztaila;abuztua;iraila;urria;azaroa;abendua
ff||{d} {m} {y}|{m} {y}|{y}|, ;, |siilo;colte;mbooy;seeɗto;duujal;korse;morso;juko;siilto;yarkomaa;jolal;bowte
fi||{d}. {m} {y}|{m} {y}|{y}|, ; ja |tammikuuta;helmikuuta;maaliskuuta;huhtikuuta;toukokuuta;kesäkuuta;heinäkuuta;elokuuta;syyskuuta;lokakuuta;marraskuuta;joulukuuta|tammikuu;helmikuu;maaliskuu;huhtikuu;toukokuu;kesäkuu;heinäkuu;elokuu;syyskuu;lokakuu;marraskuu;joulukuu
fo||{d}. {m} {y}|{m} {y}|{y}|, ;, og ; og |januar;februar;mars;apríl;mai;juni;juli;august;september;oktober;november;desember
fr||{d} {m} {y}|{m} {y}|{y}|, ; et |janvier;février;mars;avril;mai;juin;juillet;août;septembre;octobre;novembre;décembre
fy||{d} {m} {y}|{m} {y}|{y}|, ; en |Jannewaris;Febrewaris;Maart;April;Maaie;Juny;July;Augustus;Septimber;Oktober;Novimber;Desimber
ga||{d} {m} {y}|{m} {y}|{y}|, ; agus |Eanáir;Feabhra;Márta;Aibreán;Bealtaine;Meitheamh;Iúil;Lúnasa;Meán Fómhair;Deireadh Fómhair;Samhain;Nollaig
gd||{d}mh {m} {y}|{m} {y}|{y}|, ; agus |dhen Fhaoilleach;dhen Ghearran;dhen Mhàrt;dhen Ghiblean;dhen Chèitean;dhen Ògmhios;dhen Iuchar;dhen Lùnastal;dhen t-Sultain;dhen Dàmhair;dhen t-Samhain;dhen Dùbhlachd|Am Faoilleach;An Gearran;Am Màrt;An Giblean;An Cèitean;An t-Ògmhios;An t-Iuchar;An Lùnastal;An t-Sultain;An Dàmhair;An t-Samhain;An Dùbhlachd
gl||{d} de {m} de {y}|{m} de {y}|{y}|, ; e |xaneiro;febreiro;marzo;abril;maio;xuño;xullo;agosto;setembro;outubro;novembro;decembro
gu||{d} {m}, {y}|{m} {y}|{y}|, ; અને |જાન્યુઆરી;ફેબ્રુઆરી;માર્ચ;એપ્રિલ;મે;જૂન;જુલાઈ;ઑગસ્ટ;સપ્ટેમ્બર;ઑક્ટોબર;નવેમ્બર;ડિસેમ્બર
gv||{y} {m} {d}|{y} {m}|{y}|, ;, and ; and |Jerrey-geuree;Toshiaght-arree;Mayrnt;Averil;Boaldyn;Mean-souree;Jerrey-souree;Luanistyn;Mean-fouyir;Jerrey-fouyir;Mee Houney;Mee ny Nollick
ha||{d} {m}, {y}|{m} {y}|{y}|, ;, da ; da |Janairu;Faburairu;Maris;Afirilu;Mayu;Yuni;Yuli;Agusta;Satumba;Oktoba;Nuwamba;Disamba
he||{d} ב{m} {y}|{m} {y}|{y}||ינואר;פברואר;מרץ;אפריל;מאי;יוני;יולי;אוגוסט;ספטמבר;אוקטובר;נובמבר;דצמבר
hi||{d} {m} {y}|{m} {y}|{y}|, ;, और ; और |जनवरी;फ़रवरी;मार्च;अप्रैल;मई;जून;जुलाई;अगस्त;सितंबर;अक्टूबर;नवंबर;दिसंबर
hr||{d}. {m} {y}.|{m} {y}.|{y}.|, ; i |siječnja;veljače;ožujka;travnja;svibnja;lipnja;srpnja;kolovoza;rujna;listopada;studenoga;prosinca|siječanj;veljača;ožujak;travanj;svibanj;lipanj;srpanj;kolovoz;rujan;listopad;studeni;prosinac
hu||{y}. {m} {d}.|{y}. {m}|{y}.|, ; és |január;február;március;április;május;június;július;augusztus;szeptember;október;november;december
hy||{d} {m}, {y} թ.|{y} թ․ {m}|{y}|, ; և |հունվարի;փետրվարի;մարտի;ապրիլի;մայիսի;հունիսի;հուլիսի;օգոստոսի;սեպտեմբերի;հոկտեմբերի;նոյեմբերի;դեկտեմբերի|հունվար;փետրվար;մարտ;ապրիլ;մայիս;հունիս;հուլիս;օգոստոս;սեպտեմբեր;հոկտեմբեր;նոյեմբեր;դեկտեմբեր
ia||{d} de {m} {y}|{m} {y}|{y}|, ; e |januario;februario;martio;april;maio;junio;julio;augusto;septembre;octobre;novembre;decembre
id||{d} {m} {y}|{m} {y}|{y}|, ;, dan ; dan |Januari;Februari;Maret;April;Mei;Juni;Juli;Agustus;September;Oktober;November;Desember
ie||{d} {m} {y}|{m} {y}|{y}|, ;, ; e |januar;februar;marte;april;may;junio;julí;august;septembre;octobre;novembre;decembre
ig||{d} {m} {y}|{m} {y}|{y}|, ;, na ; na |Jenụwarị;Febrụwarị;Maachị;Epreel;Mee;Jun;Julaị;Ọgọọst;Septemba;Ọktoba;Novemba;Disemba
ii||{y} {m} {d}|{y} {m}|{y}|、;ꌋꆀ|ꋍꆪ;ꑍꆪ;ꌕꆪ;ꇖꆪ;ꉬꆪ;ꃘꆪ;ꏃꆪ;ꉆꆪ;ꈬꆪ;ꊰꆪ;ꊯꊪꆪ;ꊰꑋꆪ
is||{d}. {m} {y}|{m} {y}|{y}|, ; og |janúar;febrúar;mars;apríl;maí;júní;júlí;ágúst;september;október;nóvember;desember
it||{d} {m} {y}|{m} {y}|{y}|, ; e |gennaio;febbraio;marzo;aprile;maggio;giugno;luglio;agosto;settembre;ottobre;novembre;dicembre
ja||{y}年{m}月{d}日|{y}年{m}月|{y}年|、;、|1;2;3;4;5;6;7;8;9;10;11;12
yi||{d}טן {m} {y}|{y} {m}|{y}|, ; און |יאַנואַר;פֿעברואַר;מערץ;אַפּריל;מיי;יוני;יולי;אויגוסט;סעפּטעמבער;אקטאבער;נאוועמבער;דעצעמבער
jv||{d} {m} {y}|{m} {y}|{y}|, ;, lan ; lan |Januari;Februari;Maret;April;Mei;Juni;Juli;Agustus;September;Oktober;November;Desember
ka||{d} {m}, {y}|{m}, {y}|{y}|, ; და |იანვარი;თებერვალი;მარტი;აპრილი;მაისი;ივნისი;ივლისი;აგვისტო;სექტემბერი;ოქტომბერი;ნოემბერი;დეკემბერი
ki||{d} {m} {y}|{m} {y}|{y}|, ;, and ; and |Njenuarĩ;Mwere wa kerĩ;Mwere wa gatatũ;Mwere wa kana;Mwere wa gatano;Mwere wa gatandatũ;Mwere wa mũgwanja;Mwere wa kanana;Mwere wa kenda;Mwere wa ikũmi;Mwere wa ikũmi na ũmwe;Ndithemba
kk||{y} ж. {d} {m}|{y} ж. {m}|{y}|, ;, ; және |қаңтар;ақпан;наурыз;сәуір;мамыр;маусым;шілде;тамыз;қыркүйек;қазан;қараша;желтоқсан
kl||{y} {m} {d}|{y} {m}|{y}|, ;, and ; and |januaarip;februaarip;marsip;apriilip;maajip;juunip;juulip;aggustip;septembarip;oktobarip;novembarip;decembarip
km||{d} {m} {y}|{m} {y}|{y}|, ; និង ; និង​|មករា;កុម្ភៈ;មីនា;មេសា;ឧសភា;មិថុនា;កក្កដា;សីហា;កញ្ញា;តុលា;វិច្ឆិកា;ធ្នូ
kn||{m} {d}, {y}|{m} {y}|{y}|, ;, ಮತ್ತು ; ಮತ್ತು |ಜನವರಿ;ಫೆಬ್ರವರಿ;ಮಾರ್ಚ್;ಏಪ್ರಿಲ್;ಮೇ;ಜೂನ್;ಜುಲೈ;ಆಗಸ್ಟ್;ಸೆಪ್ಟೆಂಬರ್;ಅಕ್ಟೋಬರ್;ನವೆಂಬರ್;ಡಿಸೆಂಬರ್
ko||{y}년 {m} {d}일|{y}년 {m}|{y}년|, ; 및 |1월;2월;3월;4월;5월;6월;7월;8월;9월;10월;11월;12월
ks|۰|{m} {d}, {y}|{m} {y}|{y}|، ;، تٕہ ; تٕہ |جنؤری;فرؤری;مارٕچ;اپریل;مئی;جوٗن;جُلَے;اگست;ستمبر;اکتوٗبر;نومبر;دَسَمبَر
ku||{d}ê {m}a {y}an|{m}a {y}an|{y}|, ; û |rêbendan;sibat;adar;nîsan;gulan;hezîran;tîrmeh;tebax;îlon;cotmeh;mijdar;berfanbar
kw||{y} {m} {d}|{y} {m}|{y}|, ;, and ; and |mis Genver;mis Hwevrer;mis Meurth;mis Ebrel;mis Me;mis Metheven;mis Gortheren;mis Est;mis Gwynngala;mis Hedra;mis Du;mis Kevardhu
ky||{y}-ж., {d}-{m}|{y}-ж., {m}|{y}|, ; жана |январь;февраль;март;апрель;май;июнь;июль;август;сентябрь;октябрь;ноябрь;декабрь
lb||{d}. {m} {y}|{m} {y}|{y}|, ; a(n) |Januar;Februar;Mäerz;Abrëll;Mee;Juni;Juli;August;September;Oktober;November;Dezember
lg||{d} {m} {y}|{m} {y}|{y}|, ;, and ; and |Janwaliyo;Febwaliyo;Marisi;Apuli;Maayi;Juuni;Julaayi;Agusito;Sebuttemba;Okitobba;Novemba;Desemba
ln||{d} {m} {y}|{y} {m}|{y}|, ;, and ; and |sánzá ya yambo;sánzá ya míbalé;sánzá ya mísáto;sánzá ya mínei;sánzá ya mítáno;sánzá ya motóbá;sánzá ya nsambo;sánzá ya mwambe;sánzá ya libwa;sánzá ya zómi;sánzá ya zómi na mɔ̌kɔ́;sánzá ya zómi na míbalé
lo||{d} {m} {y}|{m} {y}|{y}|, ;, ; ແລະ |ມັງກອນ;ກຸມພາ;ມີນາ;ເມສາ;ພຶດສະພາ;ມິຖຸນາ;ກໍລະກົດ;ສິງຫາ;ກັນຍາ;ຕຸລາ;ພະຈິກ;ທັນວາ
lt||{y} m. {m} {d} d.|{y} m. {m}|{y}|, ; ir |sausio;vasario;kovo;balandžio;gegužės;birželio;liepos;rugpjūčio;rugsėjo;spalio;lapkričio;gruodžio|sausis;vasaris;kovas;balandis;gegužė;birželis;liepa;rugpjūtis;rugsėjis;spalis;lapkritis;gruodis
lu||{d} {m} {y}|{y} {m}|{y}|, ;, and ; and |Ciongo;Lùishi;Lusòlo;Mùuyà;Lumùngùlù;Lufuimi;Kabàlàshìpù;Lùshìkà;Lutongolo;Lungùdi;Kaswèkèsè;Ciswà
lv||{y}. gada {d}. {m}|{y}. g. {m}|{y}. g.|, ; un |janvāris;februāris;marts;aprīlis;maijs;jūnijs;jūlijs;augusts;septembris;oktobris;novembris;decembris
mg||{d} {m} {y}|{m} {y}|{y}|, ;, and ; and |Janoary;Febroary;Martsa;Aprily;Mey;Jona;Jolay;Aogositra;Septambra;Oktobra;Novambra;Desambra
mi||{d} {m} {y}|{m} {y}|{y}|, ;, |Hānuere;Pēpuere;Māehe;Āpereira;Mei;Hune;Hūrae;Ākuhata;Hepetema;Oketopa;Noema;Tīhema
mk||{d} {m} {y} г.|{m} {y} г.|{y} г.|, ; и |јануари;февруари;март;април;мај;јуни;јули;август;септември;октомври;ноември;декември
ml||{y} {m} {d}|{y} {m}|{y}|, ;, |ജനുവരി;ഫെബ്രുവരി;മാർച്ച്;ഏപ്രിൽ;മേയ്;ജൂൺ;ജൂലൈ;ഓഗസ്റ്റ്;സെപ്റ്റംബർ;ഒക്‌ടോബർ;നവംബർ;ഡിസംബർ
mn||{y} оны {m}ын {d}|{y} оны {m}|{y}|, ;, |нэгдүгээр сар;хоёрдугаар сар;гуравдугаар сар;дөрөвдүгээр сар;тавдугаар сар;зургаадугаар сар;долоодугаар сар;наймдугаар сар;есдүгээр сар;аравдугаар сар;арван нэгдүгээр сар;арван хоёрдугаар сар
ro||{d} {m} {y}|{m} {y}|{y}|, ; și |ianuarie;februarie;martie;aprilie;mai;iunie;iulie;august;septembrie;octombrie;noiembrie;decembrie
mr|०|{d} {m}, {y}|{m} {y}|{y}|, ; आणि |जानेवारी;फेब्रुवारी;मार्च;एप्रिल;मे;जून;जुलै;ऑगस्ट;सप्टेंबर;ऑक्टोबर;नोव्हेंबर;डिसेंबर
ms||{d} {m} {y}|{m} {y}|{y}|, ; dan |Januari;Februari;Mac;April;Mei;Jun;Julai;Ogos;September;Oktober;November;Disember
mt||{d} ta’ {m} {y}|{m} {y}|{y}|, ;, u ; u |Jannar;Frar;Marzu;April;Mejju;Ġunju;Lulju;Awwissu;Settembru;Ottubru;Novembru;Diċembru
my|၀|{y} {m} {d}|{y} {m}|{y}| - ;နှင့် |ဇန်နဝါရီ;ဖေဖော်ဝါရီ;မတ်;ဧပြီ;မေ;ဇွန်;ဇူလိုင်;ဩဂုတ်;စက်တင်ဘာ;အောက်တိုဘာ;နိုဝင်ဘာ;ဒီဇင်ဘာ
nb||{d}. {m} {y}|{m} {y}|{y}|, ; og |januar;februar;mars;april;mai;juni;juli;august;september;oktober;november;desember
nd||{d} {m} {y}|{m} {y}|{y}|, ;, and ; and |Zibandlela;Nhlolanja;Mbimbitho;Mabasa;Nkwenkwezi;Nhlangula;Ntulikazi;Ncwabakazi;Mpandula;Mfumfu;Lwezi;Mpalakazi
ne|०|{y} {m} {d}|{y} {m}|{y}|, ; र |जनवरी;फेब्रुअरी;मार्च;अप्रिल;मे;जुन;जुलाई;अगस्ट;सेप्टेम्बर;अक्टोबर;नोभेम्बर;डिसेम्बर
nl||{d} {m} {y}|{m} {y}|{y}|, ; en |januari;februari;maart;april;mei;juni;juli;augustus;september;oktober;november;december
nn||{d}. {m} {y}|{m} {y}|{y}|, ; og |januar;februar;mars;april;mai;juni;juli;august;september;oktober;november;desember
no||{d}. {m} {y}|{m} {y}|{y}|, ; og |januar;februar;mars;april;mai;juni;juli;august;september;oktober;november;desember
oc||{y} {m} {d}|{y} {m}|{y}|, ;, and ; and |de genièr;de febrièr;de març;d’abril;de mai;de junh;de julhet;d’agost;de setembre;d’octòbre;de novembre;de decembre
om||{m} {d}, {y}|{m} {y}|{y}|, ;, and ; and |Amajjii;Guraandhala;Bitootessa;Eebila;Caamsaa;Waxabajjii;Adoolessa;Hagayya;Fulbaana;Onkoloolessa;Sadaasa;Mudde
or||{m} {d}, {y}|{m} {y}|{y}|, ;, ଓ ; ଓ |ଜାନୁଆରୀ;ଫେବୃଆରୀ;ମାର୍ଚ୍ଚ;ଅପ୍ରେଲ;ମଇ;ଜୁନ;ଜୁଲାଇ;ଅଗଷ୍ଟ;ସେପ୍ଟେମ୍ବର;ଅକ୍ଟୋବର;ନଭେମ୍ବର;ଡିସେମ୍ବର
os||{d} {m}, {y} аз|{y} {m}|{y}|, ; ӕмӕ |январы;февралы;мартъийы;апрелы;майы;июны;июлы;августы;сентябры;октябры;ноябры;декабры
pa||{d} {m} {y}|{m} {y}|{y}|, ; ਅਤੇ |ਜਨਵਰੀ;ਫ਼ਰਵਰੀ;ਮਾਰਚ;ਅਪ੍ਰੈਲ;ਮਈ;ਜੂਨ;ਜੁਲਾਈ;ਅਗਸਤ;ਸਤੰਬਰ;ਅਕਤੂਬਰ;ਨਵੰਬਰ;ਦਸੰਬਰ
pl||{d} {m} {y}|{m} {y}|{y}|, ; i |stycznia;lutego;marca;kwietnia;maja;czerwca;lipca;sierpnia;września;października;listopada;grudnia|styczeń;luty;marzec;kwiecień;maj;czerwiec;lipiec;sierpień;wrzesień;październik;listopad;grudzień
pt||{d} de {m} de {y}|{m} de {y}|{y}|, ; e |janeiro;fevereiro;março;abril;maio;junho;julho;agosto;setembro;outubro;novembro;dezembro
qu||{d} {m} {y}|{m} {y}|{y}|, ;, |Enero;Febrero;Marzo;Abril;Mayo;Junio;Julio;Agosto;Setiembre;Octubre;Noviembre;Diciembre
rm||{d} {m} {y}|{m} {y}|{y}|, ; e |da schaner;da favrer;da mars;d’avrigl;da matg;da zercladur;da fanadur;d’avust;da settember;d’october;da november;da december|schaner;favrer;mars;avrigl;matg;zercladur;fanadur;avust;settember;october;november;december
rn||{d} {m} {y}|{y} {m}|{y}|, ;, and ; and |Nzero;Ruhuhuma;Ntwarante;Ndamukiza;Rusama;Ruheshi;Mukakaro;Nyandagaro;Nyakanga;Gitugutu;Munyonyo;Kigarama
ru||{d} {m} {y} г.|{m} {y} г.|{y}|, ; и |января;февраля;марта;апреля;мая;июня;июля;августа;сентября;октября;ноября;декабря|январь;февраль;март;апрель;май;июнь;июль;август;сентябрь;октябрь;ноябрь;декабрь
rw||{y} {m} {d}|{m} {y}|{y}|, ;, and ; and |Mutarama;Gashyantare;Werurwe;Mata;Gicurasi;Kamena;Nyakanga;Kanama;Nzeri;Ukwakira;Ugushyingo;Ukuboza
sa|०|{d} {m} {y}|{m} {y}|{y}|, ;, तथा ; तथा |जनवरीमासः;फरवरीमासः;मार्चमासः;अप्रैलमासः;मईमासः;जूनमासः;जुलाईमासः;अगस्तमासः;सितंबरमासः;अक्तूबरमासः;नवंबरमासः;दिसंबरमासः
sc||{d} de {m} de su {y}|{m} de su {y}|{y}|, ; e |ghennàrgiu;freàrgiu;martzu;abrile;maju;làmpadas;trìulas;austu;cabudanni;santugaine;santandria;nadale
sd|٠|{y} {m} {d}|{y} {m}|{y}|، ;، ۽ ; ۽ |جنوري;فيبروري;مارچ;اپريل;مئي;جون;جولاءِ;آگسٽ;سيپٽمبر;آڪٽوبر;نومبر;ڊسمبر
se||{y} {m} {d}|{y} {m}|{y}|, ; ja |ođđajagemánnu;guovvamánnu;njukčamánnu;cuoŋománnu;miessemánnu;geassemánnu;suoidnemánnu;borgemánnu;čakčamánnu;golggotmánnu;skábmamánnu;juovlamánnu
sg||{d} {m} {y}|{m} {y}|{y}|, ;, and ; and |Nyenye;Fulundïgi;Mbängü;Ngubùe;Bêläwü;Föndo;Lengua;Kükürü;Mvuka;Ngberere;Nabändüru;Kakauka
si||{y} {m} {d}|{y} {m}|{y}|, ;, සහ ; සහ |දුරුතු;නවම්;මැදින්;බක්;වෙසක්;පොසොන්;ඇසළ;නිකිණි;බිනර;වප්;ඉල්;උඳුවප්
sk||{d}. {m} {y}|{m} {y}|{y}|, ; a ; a |januára;februára;marca;apríla;mája;júna;júla;augusta;septembra;októbra;novembra;decembra|január;február;marec;apríl;máj;jún;júl;august;september;október;november;december
sl||{d}. {m} {y}|{m} {y}|{y}|, ; in |januar;februar;marec;april;maj;junij;julij;avgust;september;oktober;november;december
sn||{y} {m} {d}|{y} {m}|{y}|, ;, and ; and |Ndira;Kukadzi;Kurume;Kubvumbi;Chivabvu;Chikumi;Chikunguru;Nyamavhuvhu;Gunyana;Gumiguru;Mbudzi;Zvita
so||{m} {d}, {y}|{m} {y}|{y}|, ; iyo |Janaayo;Febraayo;Maarso;Abriil;Maayo;Juun;Luulyo;Agosto;Sebtembar;Oktoobar;Noofeembar;Diseembar
sq||{d} {m} {y}|{m} {y}|{y}|, ; dhe |janar;shkurt;mars;prill;maj;qershor;korrik;gusht;shtator;tetor;nëntor;dhjetor
sr||{d}. {m} {y}.|{m} {y}.|{y}.|, ; и |јануар;фебруар;март;април;мај;јун;јул;август;септембар;октобар;новембар;децембар
st||{y} {m} {d}|{y} {m}|{y}|, ;, and ; and |Pherekgong;Hlakola;Hlakubele;Mmesa;Motsheanong;Phupjane;Phupu;Phato;Lwetse;Mphalane;Pudungwana;Tshitwe
su||{d} {m} {y}|{m} {y}|{y}|, ;, sareng ; sareng |Januari;Pébruari;Maret;April;Méi;Juni;Juli;Agustus;Séptémber;Oktober;Nopémber;Désémber
sv||{d} {m} {y}|{m} {y}|{y}|, ; och |januari;februari;mars;april;maj;juni;juli;augusti;september;oktober;november;december
sw||{d} {m} {y}|{m} {y}|{y}|, ; na |Januari;Februari;Machi;Aprili;Mei;Juni;Julai;Agosti;Septemba;Oktoba;Novemba;Desemba
ta||{d} {m}, {y}|{m} {y}|{y}|, ; மற்றும் |ஜனவரி;பிப்ரவரி;மார்ச்;ஏப்ரல்;மே;ஜூன்;ஜூலை;ஆகஸ்ட்;செப்டம்பர்;அக்டோபர்;நவம்பர்;டிசம்பர்
te||{d} {m}, {y}|{m} {y}|{y}|, ; మరియు |జనవరి;ఫిబ్రవరి;మార్చి;ఏప్రిల్;మే;జూన్;జులై;ఆగస్టు;సెప్టెంబర్;అక్టోబర్;నవంబర్;డిసెంబర్
tg||{d} {m} {y}|{m} {y}|{y}|, ;, ; ва |Январ;Феврал;Март;Апрел;Май;Июн;Июл;Август;Сентябр;Октябр;Ноябр;Декабр
ti||{m} {d}, {y}|{m} {y}|{y}||ጥሪ;ለካቲት;መጋቢት;ሚያዝያ;ጉንበት;ሰነ;ሓምለ;ነሓሰ;መስከረም;ጥቅምቲ;ሕዳር;ታሕሳስ
tk||{d} {m} {y}|{m} {y}|{y}|, ; we |ýanwar;fewral;mart;aprel;maý;iýun;iýul;awgust;sentýabr;oktýabr;noýabr;dekabr
tn||{y} {m} {d}|{y} {m}|{y}|, ;, and ; and |Ferikgong;Tlhakole;Mopitlo;Moranang;Motsheganang;Seetebosigo;Phukwi;Phatwe;Lwetse;Diphalane;Ngwanatsele;Sedimonthole
to||{d} {m} {y}|{m} {y}|{y}| mo ; mo |Sānuali;Fēpueli;Maʻasi;ʻEpeleli;Mē;Sune;Siulai;ʻAokosi;Sēpitema;ʻOkatopa;Nōvema;Tīsema
tr||{d} {m} {y}|{m} {y}|{y}|, ; ve |Ocak;Şubat;Mart;Nisan;Mayıs;Haziran;Temmuz;Ağustos;Eylül;Ekim;Kasım;Aralık
tt||{d} {m}, {y} ел|{y} ел, {m}|{y}|, ; һәм |гыйнвар;февраль;март;апрель;май;июнь;июль;август;сентябрь;октябрь;ноябрь;декабрь
ug||{d}-{m}، {y}|{y} {m}|{y}|, ;, and ; and |يانۋار;فېۋرال;مارت;ئاپرېل;ماي;ئىيۇن;ئىيۇل;ئاۋغۇست;سېنتەبىر;ئۆكتەبىر;نويابىر;دېكابىر
uk||{d} {m} {y} р.|{m} {y} р.|{y}|, ; і |січня;лютого;березня;квітня;травня;червня;липня;серпня;вересня;жовтня;листопада;грудня|січень;лютий;березень;квітень;травень;червень;липень;серпень;вересень;жовтень;листопад;грудень
ur||{d} {m}، {y}|{m} {y}|{y}|، ;، اور ; اور |جنوری;فروری;مارچ;اپریل;مئی;جون;جولائی;اگست;ستمبر;اکتوبر;نومبر;دسمبر
uz||{d}-{m}, {y}|{m}, {y}|{y}|, ; va |yanvar;fevral;mart;aprel;may;iyun;iyul;avgust;sentabr;oktabr;noyabr;dekabr
vi||{d} {m}, {y}|{m} năm {y}|{y}|, ; và |tháng 1;tháng 2;tháng 3;tháng 4;tháng 5;tháng 6;tháng 7;tháng 8;tháng 9;tháng 10;tháng 11;tháng 12
wo||{d} {m}, {y}|{m} {y}|{y}|, ;, |Samwiyee;Fewriyee;Mars;Awril;Mee;Suwe;Sulet;Ut;Sàttumbar;Oktoobar;Nowàmbar;Desàmbar
xh||{m} {d}, {y}|{m} {y}|{y}|, ;, |Janyuwari;Februwari;Matshi;Epreli;Meyi;Juni;Julayi;Agasti;Septemba;Okthobha;Novemba;Disemba
yo||{d} {m} {y}|{m} {y}|{y}|, ;, ; àti|Oṣù Ṣẹ́rẹ́;Oṣù Èrèlè;Oṣù Ẹrẹ̀nà;Oṣù Ìgbé;Oṣù Ẹ̀bibi;Oṣù Òkúdu;Oṣù Agẹmọ;Oṣù Ògún;Oṣù Owewe;Oṣù Ọ̀wàrà;Oṣù Bélú;Oṣù Ọ̀pẹ̀
za||{y} {m} {d}|{y} {m}|{y}|, ;, and ; and |ndwenit;ndwenngeih;ndwensam;ndwenseiq;ndwenngux;ndwenloeg;ndwencaet;ndwenbet;ndwengouj;ndwencib;ndwencib’it;ndwencibngeih
zh||{y}年{m}月{d}日|{y}年{m}月|{y}年|、;和|1;2;3;4;5;6;7;8;9;10;11;12
zu||{m} {d}, {y}|{m} {y}|{y}|, ;, ne-; ne-|Januwari;Februwari;Mashi;Ephreli;Meyi;Juni;Julayi;Agasti;Septhemba;Okthoba;Novemba;Disemba
`

/** The forms of one language. */
export interface DateForms {
  /** With `{d}`, `{m}` and `{y}` for what is known of a date. */
  readonly patterns: { readonly day: string; readonly month: string; readonly year: string }
  /** In a date with a day, and in one without. */
  readonly months: readonly string[]
  readonly monthsAlone: readonly string[]
  /** Between the items of a list, before its last, and between two that are all. */
  readonly list?: { readonly between: string; readonly last: string; readonly pair: string }
  /** The figure nought. */
  readonly nought: string
}

let table: ReadonlyMap<string, string> | undefined

/** The forms of a language; nothing where its dates are left to ICU. */
export function dateForms(lang: string): DateForms | undefined {
  table ??= new Map(
    ROWS.trim()
      .split('\n')
      .map((row) => [row.slice(0, 2), row]),
  )
  const row = table.get(lang.includes('-') ? shortest(lang) : lang)
  if (row === undefined) return undefined
  const [, nought, day, month, year, joints, months, alone] = row.split('|') as [string, ...string[]]
  const [between = '', last = '', pair = last] = joints!.split(';')
  return {
    patterns: { day: day!, month: month!, year: year! },
    months: months!.split(';'),
    monthsAlone: (alone ?? months!).split(';'),
    ...(joints !== '' && { list: { between, last, pair } }),
    nought: nought || '0',
  }
}

/** `de` of `de-DE`; `de-AT` stays, and says what it says in its own way. */
function shortest(lang: string): string {
  try {
    return new Intl.Locale(lang).minimize().toString()
  } catch {
    return lang
  }
}
