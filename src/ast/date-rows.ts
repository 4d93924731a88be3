/**
 * How languages write dates and lists, by the Unicode CLDR 48 (Unicode License v3): what ICU says differs between
 * releases of Node.js, and with it what an article says. `bench/date-forms.mjs` writes the table from an ICU of that
 * version. A row is: languages, and regions that differ from theirs | figure nought and calendar | day, month and year |
 * month and year | year | what joins a list, before its last, of two | months in a date | months with a year alone. What
 * is as in the field before, or has rules of its own, is left out: so lists of Spanish, whose “y” becomes “e”.
 */
export const DATE_ROWS = `
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
en||{m} {d}, {y}|{m} {y}|{y}|, ;, and ; and |January;February;March;April;May;June;July;August;September;October;November;December
eo||{y}-{m}-{d}|{m} {y}|{y}|, ; kaj |Januaro;Februaro;Marto;Aprilo;Majo;Junio;Julio;Aŭgusto;Septembro;Oktobro;Novembro;Decembro
es||{d} de {m} de {y}|{m} de {y}|{y}||enero;febrero;marzo;abril;mayo;junio;julio;agosto;septiembre;octubre;noviembre;diciembre
et||{d}. {m} {y}|{m} {y}|{y}|, ; ja |jaanuar;veebruar;märts;aprill;mai;juuni;juuli;august;september;oktoober;november;detsember
eu||{y}(e)ko {m}ren {d}(a)|{y}(e)ko {m}|{y}|, ; eta |urtarrila;otsaila;martxoa;apirila;maiatza;ekaina;uztaila;abuztua;iraila;urria;azaroa;abendua
fa|۰ persian|{d} {m} {y}|{y} {m}|{y}|،‏ ;، و ; و |فروردین;اردیبهشت;خرداد;تیر;مرداد;شهریور;مهر;آبان;آذر;دی;بهمن;اسفند
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
lg xog||{d} {m} {y}|{m} {y}|{y}|, ;, and ; and |Janwaliyo;Febwaliyo;Marisi;Apuli;Maayi;Juuni;Julaayi;Agusito;Sebuttemba;Okitobba;Novemba;Desemba
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
mr|०|{d} {m}, {y}|{m} {y}|{y}|, ; आणि |जानेवारी;फेब्रुवारी;मार्च;एप्रिल;मे;जून;जुलै;ऑगस्ट;सप्टेंबर;ऑक्टोबर;नोव्हेंबर;डिसेंबर
ms||{d} {m} {y}|{m} {y}|{y}|, ; dan |Januari;Februari;Mac;April;Mei;Jun;Julai;Ogos;September;Oktober;November;Disember
mt||{d} ta’ {m} {y}|{m} {y}|{y}|, ;, u ; u |Jannar;Frar;Marzu;April;Mejju;Ġunju;Lulju;Awwissu;Settembru;Ottubru;Novembru;Diċembru
my|၀|{y} {m} {d}|{y} {m}|{y}| - ;နှင့် |ဇန်နဝါရီ;ဖေဖော်ဝါရီ;မတ်;ဧပြီ;မေ;ဇွန်;ဇူလိုင်;ဩဂုတ်;စက်တင်ဘာ;အောက်တိုဘာ;နိုဝင်ဘာ;ဒီဇင်ဘာ
nb nn no||{d}. {m} {y}|{m} {y}|{y}|, ; og |januar;februar;mars;april;mai;juni;juli;august;september;oktober;november;desember
nd||{d} {m} {y}|{m} {y}|{y}|, ;, and ; and |Zibandlela;Nhlolanja;Mbimbitho;Mabasa;Nkwenkwezi;Nhlangula;Ntulikazi;Ncwabakazi;Mpandula;Mfumfu;Lwezi;Mpalakazi
ne|०|{y} {m} {d}|{y} {m}|{y}|, ; र |जनवरी;फेब्रुअरी;मार्च;अप्रिल;मे;जुन;जुलाई;अगस्ट;सेप्टेम्बर;अक्टोबर;नोभेम्बर;डिसेम्बर
nl||{d} {m} {y}|{m} {y}|{y}|, ; en |januari;februari;maart;april;mei;juni;juli;augustus;september;oktober;november;december
oc||{y} {m} {d}|{y} {m}|{y}|, ;, and ; and |de genièr;de febrièr;de març;d’abril;de mai;de junh;de julhet;d’agost;de setembre;d’octòbre;de novembre;de decembre
om||{m} {d}, {y}|{m} {y}|{y}|, ;, and ; and |Amajjii;Guraandhala;Bitootessa;Eebila;Caamsaa;Waxabajjii;Adoolessa;Hagayya;Fulbaana;Onkoloolessa;Sadaasa;Mudde
or||{m} {d}, {y}|{m} {y}|{y}|, ;, ଓ ; ଓ |ଜାନୁଆରୀ;ଫେବୃଆରୀ;ମାର୍ଚ୍ଚ;ଅପ୍ରେଲ;ମଇ;ଜୁନ;ଜୁଲାଇ;ଅଗଷ୍ଟ;ସେପ୍ଟେମ୍ବର;ଅକ୍ଟୋବର;ନଭେମ୍ବର;ଡିସେମ୍ବର
os||{d} {m}, {y} аз|{y} {m}|{y}|, ; ӕмӕ |январы;февралы;мартъийы;апрелы;майы;июны;июлы;августы;сентябры;октябры;ноябры;декабры
pa||{d} {m} {y}|{m} {y}|{y}|, ; ਅਤੇ |ਜਨਵਰੀ;ਫ਼ਰਵਰੀ;ਮਾਰਚ;ਅਪ੍ਰੈਲ;ਮਈ;ਜੂਨ;ਜੁਲਾਈ;ਅਗਸਤ;ਸਤੰਬਰ;ਅਕਤੂਬਰ;ਨਵੰਬਰ;ਦਸੰਬਰ
pl||{d} {m} {y}|{m} {y}|{y}|, ; i |stycznia;lutego;marca;kwietnia;maja;czerwca;lipca;sierpnia;września;października;listopada;grudnia|styczeń;luty;marzec;kwiecień;maj;czerwiec;lipiec;sierpień;wrzesień;październik;listopad;grudzień
ps|۰ persian|{y} {m} {d}|د {y} د {m}|{y}|، ;، او ; او |وری;غویی;غبرگولی;چنگاښ;زمری;وږی;تله;لړم;لیندۍ;مرغومی;سلواغه;کب
pt||{d} de {m} de {y}|{m} de {y}|{y}|, ; e |janeiro;fevereiro;março;abril;maio;junho;julho;agosto;setembro;outubro;novembro;dezembro
qu||{d} {m} {y}|{m} {y}|{y}|, ;, |Enero;Febrero;Marzo;Abril;Mayo;Junio;Julio;Agosto;Setiembre;Octubre;Noviembre;Diciembre
rm||{d} {m} {y}|{m} {y}|{y}|, ; e |da schaner;da favrer;da mars;d’avrigl;da matg;da zercladur;da fanadur;d’avust;da settember;d’october;da november;da december|schaner;favrer;mars;avrigl;matg;zercladur;fanadur;avust;settember;october;november;december
rn||{d} {m} {y}|{y} {m}|{y}|, ;, and ; and |Nzero;Ruhuhuma;Ntwarante;Ndamukiza;Rusama;Ruheshi;Mukakaro;Nyandagaro;Nyakanga;Gitugutu;Munyonyo;Kigarama
ro||{d} {m} {y}|{m} {y}|{y}|, ; și |ianuarie;februarie;martie;aprilie;mai;iunie;iulie;august;septembrie;octombrie;noiembrie;decembrie
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
th| buddhist|{d} {m} {y}|{m} {y}|พ.ศ. {y}| ; และ;และ|มกราคม;กุมภาพันธ์;มีนาคม;เมษายน;พฤษภาคม;มิถุนายน;กรกฎาคม;สิงหาคม;กันยายน;ตุลาคม;พฤศจิกายน;ธันวาคม
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
yi||{d}טן {m} {y}|{y} {m}|{y}|, ; און |יאַנואַר;פֿעברואַר;מערץ;אַפּריל;מיי;יוני;יולי;אויגוסט;סעפּטעמבער;אקטאבער;נאוועמבער;דעצעמבער
yo||{d} {m} {y}|{m} {y}|{y}|, ;, ; àti|Oṣù Ṣẹ́rẹ́;Oṣù Èrèlè;Oṣù Ẹrẹ̀nà;Oṣù Ìgbé;Oṣù Ẹ̀bibi;Oṣù Òkúdu;Oṣù Agẹmọ;Oṣù Ògún;Oṣù Owewe;Oṣù Ọ̀wàrà;Oṣù Bélú;Oṣù Ọ̀pẹ̀
za||{y} {m} {d}|{y} {m}|{y}|, ;, and ; and |ndwenit;ndwenngeih;ndwensam;ndwenseiq;ndwenngux;ndwenloeg;ndwencaet;ndwenbet;ndwengouj;ndwencib;ndwencib’it;ndwencibngeih
zh||{y}年{m}月{d}日|{y}年{m}月|{y}年|、;和|1;2;3;4;5;6;7;8;9;10;11;12
zu||{m} {d}, {y}|{m} {y}|{y}|, ;, ne-; ne-|Januwari;Februwari;Mashi;Ephreli;Meyi;Juni;Julayi;Agasti;Septhemba;Okthoba;Novemba;Disemba
agq||{d} {m} {y}|{y} {m}|{y}|, ;, and ; and |ndzɔ̀ŋɔ̀nùm;ndzɔ̀ŋɔ̀kƗ̀zùʔ;ndzɔ̀ŋɔ̀tƗ̀dʉ̀ghà;ndzɔ̀ŋɔ̀tǎafʉ̄ghā;ndzɔ̀ŋèsèe;ndzɔ̀ŋɔ̀nzùghò;ndzɔ̀ŋɔ̀dùmlo;ndzɔ̀ŋɔ̀kwîfɔ̀e;ndzɔ̀ŋɔ̀tƗ̀fʉ̀ghàdzughù;ndzɔ̀ŋɔ̀ghǔuwelɔ̀m;ndzɔ̀ŋɔ̀chwaʔàkaa wo;ndzɔ̀ŋèfwòo
ars|٠|{d} {m} {y}|{m} {y}|{y}|, ;, and ; and |يناير;فبراير;مارس;أبريل;مايو;يونيو;يوليو;أغسطس;سبتمبر;أكتوبر;نوفمبر;ديسمبر
asa luy||{d} {m} {y}|{m} {y}|{y}|, ;, and ; and |Januari;Februari;Machi;Aprili;Mei;Juni;Julai;Agosti;Septemba;Oktoba;Novemba;Desemba
ast||{d} {m} de {y}|{m} de {y}|{y}|, ; y |de xineru;de febreru;de marzu;d’abril;de mayu;de xunu;de xunetu;d’agostu;de setiembre;d’ochobre;de payares;d’avientu|xineru;febreru;marzu;abril;mayu;xunu;xunetu;agostu;setiembre;ochobre;payares;avientu
bas||{d} {m} {y}|{y} {m}|{y}|, ;, and ; and |Kɔndɔŋ;Màcɛ̂l;Màtùmb;Màtop;M̀puyɛ;Hìlòndɛ̀;Njèbà;Hìkaŋ;Dìpɔ̀s;Bìòôm;Màyɛsèp;Lìbuy li ńyèe
bem||{d} {m} {y}|{m} {y}|{y}|, ;, and ; and |Januari;Februari;Machi;Epreo;Mei;Juni;Julai;Ogasti;Septemba;Oktoba;Novemba;Disemba
bez||{d} {m} {y}|{m} {y}|{y}|, ;, and ; and |pa mwedzi gwa hutala;pa mwedzi gwa wuvili;pa mwedzi gwa wudatu;pa mwedzi gwa wutai;pa mwedzi gwa wuhanu;pa mwedzi gwa sita;pa mwedzi gwa saba;pa mwedzi gwa nane;pa mwedzi gwa tisa;pa mwedzi gwa kumi;pa mwedzi gwa kumi na moja;pa mwedzi gwa kumi na mbili
bgc|०|{y} {m} {d}|{y} {m}|{y}|, ;, and ; and |जनवरी;फरवरी;मार्च;अप्रैल;मई;जून;जुलाई;अगस्त;सितम्बर;अक्टूबर;नवम्बर;दिसंबर
bho raj|०|{y} {m} {d}|{y} {m}|{y}|, ;, and ; and |जनवरी;फरवरी;मार्च;अप्रैल;मई;जून;जुलाई;अगस्त;सितम्बर;अक्टूबर;नवंबर;दिसंबर
blo||{y} {m} {d}|{m} {y}|{y}|, ; na |ɩjikawǝrka kaŋɔrɔ;ɩjikpaka kaŋɔrɔ;arɛ́cika kaŋɔrɔ;njɩbɔ nɖʊka kaŋɔrɔ;acafʊnɖuka kaŋɔrɔ;anɔɔɖuka kaŋɔrɔ;alàlaka kaŋɔrɔ;ɩjikǝuka kaŋɔrɔ;abofʊmka kaŋɔrɔ;ɩjicimka kaŋɔrɔ;acapomka kaŋɔrɔ;anɔɔbʊnka kaŋɔrɔ
brx||{d} {m}, {y}|{m} {y}|{y}|, ;, आरो ; आरो |जानुवारी;फेब्रूवारी;मार्च;एप्रिल;मे;जुन;जुलाई;आगष्ट;सेप्थेम्बर;अक्ट’बर;नवेम्बर;डिसेम्बर
bua||{y} {m} {d}|{y} оной {m}|{y}|, ;, and ; and |нэгэдүгээр һара;хоёрдугаар һара;гурбадугаар һара;дүрбэдүгээр һара;табадугаар һара;зургадугаар һара;долодугаар һара;наймадугаар һара;юһэдүгээр һара;арбадугаар һара;арбан нэгэдүгээр һара;арбан хоёрдугаар һара
ccp|�|{d} {m}, {y}|{m} {y}|{y}|, ; 𑄃𑄳𑄃 |𑄎𑄚𑄪𑄠𑄢𑄨;𑄜𑄬𑄛𑄴𑄝𑄳𑄢𑄪𑄠𑄢𑄨;𑄟𑄢𑄴𑄌𑄧;𑄃𑄬𑄛𑄳𑄢𑄨𑄣𑄴;𑄟𑄬;𑄎𑄪𑄚𑄴;𑄎𑄪𑄣𑄭;𑄃𑄉𑄧𑄌𑄴𑄑𑄴;𑄥𑄬𑄛𑄴𑄑𑄬𑄟𑄴𑄝𑄧𑄢𑄴;𑄃𑄧𑄇𑄴𑄑𑄬𑄝𑄧𑄢𑄴;𑄚𑄧𑄞𑄬𑄟𑄴𑄝𑄧𑄢𑄴;𑄓𑄨𑄥𑄬𑄟𑄴𑄝𑄧𑄢𑄴
ceb||{m} {d}, {y}|{m} {y}|{y}|, ;, ug ; ug |Enero;Pebrero;Marso;Abril;Mayo;Hunyo;Hulyo;Agosto;Septiyembre;Oktubre;Nobyembre;Disyembre
cgg nyn||{d} {m} {y}|{m} {y}|{y}|, ;, and ; and |Okwokubanza;Okwakabiri;Okwakashatu;Okwakana;Okwakataana;Okwamukaaga;Okwamushanju;Okwamunaana;Okwamwenda;Okwaikumi;Okwaikumi na kumwe;Okwaikumi na ibiri
chr||{m} {d}, {y}|{m} {y}|{y}|, ;, ᎠᎴ ; ᎠᎴ |ᎤᏃᎸᏔᏅ;ᎧᎦᎵ;ᎠᏅᏱ;ᎧᏬᏂ;ᎠᏂᏍᎬᏘ;ᏕᎭᎷᏱ;ᎫᏰᏉᏂ;ᎦᎶᏂ;ᏚᎵᏍᏗ;ᏚᏂᏅᏗ;ᏅᏓᏕᏆ;ᎥᏍᎩᏱ
ckb|٠|{d}ی {m}ی {y}|{y} {m}|{y}|, ;, and ; and |کانوونی دووەم;شوبات;ئازار;نیسان;ئایار;حوزەیران;تەمووز;ئاب;ئەیلوول;تشرینی یەکەم;تشرینی دووەم;کانونی یەکەم
csw||{y} {m} {d}|{y} {m}|{y}|, ;, ; ᐊᐠᐘ |ᐅᒉᒥᑮᓯᑳᐏᐲᓯᒼ;ᐸᐚᐦᒐᑭᓇᓰᐢ;ᒥᑭᓯᐏᐲᓯᒼ;ᓂᐢᑭᐲᓯᒼ;ᐊᓃᑭᐲᓯᒼ;ᐚᐏᐲᓯᒼ;ᐹᐢᑲᐦᐋᐏᐲᓯᒼ;ᐅᐸᐦᐅᐏᐲᓯᒼ;ᓄᒌᑐᐏᐲᓯᒼ;ᐱᓈᐢᑯᐏᐲᓯᒼ;ᐋᕽᐘᑎᓄᐏᐲᓯᒼ;ᒪᑯᓭᑮᓭᑳᐏᐲᓯᒼ
dav||{d} {m} {y}|{m} {y}|{y}|, ;, and ; and |Mori ghwa imbiri;Mori ghwa kawi;Mori ghwa kadadu;Mori ghwa kana;Mori ghwa kasanu;Mori ghwa karandadu;Mori ghwa mfungade;Mori ghwa wunyanya;Mori ghwa ikenda;Mori ghwa ikumi;Mori ghwa ikumi na imweri;Mori ghwa ikumi na iwi
dje twq||{d} {m} {y}|{y} {m}|{y}|, ;, and ; and |Žanwiye;Feewiriye;Marsi;Awiril;Me;Žuweŋ;Žuyye;Ut;Sektanbur;Oktoobur;Noowanbur;Deesanbur
doi||{d}, {m} {y}|{m} {y}|{y}|, ;, ते ; ते |जनवरी;फरवरी;मार्च;अप्रैल;मेई;जून;जुलाई;अगस्त;सितंबर;अक्तूबर;नवंबर;दिसंबर
dsb||{d}. {m} {y}|{m} {y}|{y}|, ; a |januara;februara;měrca;apryla;maja;junija;julija;awgusta;septembra;oktobra;nowembra;decembra|januar;februar;měrc;apryl;maj;junij;julij;awgust;september;oktober;nowember;december
dua||{d} {m} {y}|{y} {m}|{y}|, ;, and ; and |dimɔ́di;ŋgɔndɛ;sɔŋɛ;diɓáɓá;emiasele;esɔpɛsɔpɛ;madiɓɛ́díɓɛ́;diŋgindi;nyɛtɛki;mayésɛ́;tiníní;eláŋgɛ́
dyo||{d} {m} {y}|{y} {m}|{y}|, ;, and ; and |Sanvie;Fébirie;Mars;Aburil;Mee;Sueŋ;Súuyee;Ut;Settembar;Oktobar;Novembar;Disambar
ebu||{d} {m} {y}|{m} {y}|{y}|, ;, and ; and |Mweri wa mbere;Mweri wa kaĩri;Mweri wa kathatũ;Mweri wa kana;Mweri wa gatano;Mweri wa gatantatũ;Mweri wa mũgwanja;Mweri wa kanana;Mweri wa kenda;Mweri wa ikũmi;Mweri wa ikũmi na ũmwe;Mweri wa ikũmi na Kaĩrĩ
ewo||{d} {m} {y}|{y} {m}|{y}|, ;, and ; and |ngɔn osú;ngɔn bɛ̌;ngɔn lála;ngɔn nyina;ngɔn tána;ngɔn saməna;ngɔn zamgbála;ngɔn mwom;ngɔn ebulú;ngɔn awóm;ngɔn awóm ai dziá;ngɔn awóm ai bɛ̌
fil||{m} {d}, {y}|{m} {y}|{y}|, ;, at ; at |Enero;Pebrero;Marso;Abril;Mayo;Hunyo;Hulyo;Agosto;Setyembre;Oktubre;Nobyembre;Disyembre
fur||{d} di {m} dal {y}|{m} dal {y}|{y}|, ; e |Zenâr;Fevrâr;Març;Avrîl;Mai;Jugn;Lui;Avost;Setembar;Otubar;Novembar;Dicembar
gaa||{y} {m} {d}|{y} {m}|{y}|, ;, |Aharabata;Oflɔ;Otsokrikri;Abɛibe;Agbiɛnaa;Otukwajaŋ;Maawɛ;Manyawale;Gbo;Antɔŋ;Alemle;Afuabe
gsw||{d}. {m} {y}|{m} {y}|{y}|, ; und |Januar;Februar;März;April;Mai;Juni;Juli;Auguscht;Septämber;Oktoober;Novämber;Dezämber
guz||{d} {m} {y}|{m} {y}|{y}|, ;, and ; and |Chanuari;Feburari;Machi;Apiriri;Mei;Juni;Chulai;Agosti;Septemba;Okitoba;Nobemba;Disemba
haw||{d} {m} {y}|{y} {m}|{y}|, ;, and ; and |Ianuali;Pepeluali;Malaki;ʻApelila;Mei;Iune;Iulai;ʻAukake;Kepakemapa;ʻOkakopa;Nowemapa;Kekemapa
hsb||{d}. {m} {y}|{m} {y}|{y}|, ; a |januara;februara;měrca;apryla;meje;junija;julija;awgusta;septembra;oktobra;nowembra;decembra|januar;februar;měrc;apryl;meja;junij;julij;awgust;september;oktober;nowember;december
jgo||{y} {m} {d}|{y} {m}|{y}|, ŋ́gɛ ;, ḿbɛn ŋ́gɛ ; pɔp |Nduŋmbi Saŋ;Pɛsaŋ Pɛ́pá;Pɛsaŋ Pɛ́tát;Pɛsaŋ Pɛ́nɛ́kwa;Pɛsaŋ Pataa;Pɛsaŋ Pɛ́nɛ́ntúkú;Pɛsaŋ Saambá;Pɛsaŋ Pɛ́nɛ́fɔm;Pɛsaŋ Pɛ́nɛ́pfúꞋú;Pɛsaŋ Nɛgɛ́m;Pɛsaŋ Ntsɔ̌pmɔ́;Pɛsaŋ Ntsɔ̌ppá
jmc rwk vun||{d} {m} {y}|{m} {y}|{y}|, ;, and ; and |Januari;Februari;Machi;Aprilyi;Mei;Junyi;Julyai;Agusti;Septemba;Oktoba;Novemba;Desemba
kab||{d} {m} {y}|{m} {y}|{y}|, ;, and ; and |Yennayer;Fuṛar;Meɣres;Yebrir;Mayyu;Yunyu;Yulyu;Ɣuct;Ctembeṛ;Tubeṛ;Nunembeṛ;Duǧembeṛ
kam||{d} {m} {y}|{m} {y}|{y}|, ;, and ; and |Mwai wa mbee;Mwai wa kelĩ;Mwai wa katatũ;Mwai wa kana;Mwai wa katano;Mwai wa thanthatũ;Mwai wa muonza;Mwai wa nyaanya;Mwai wa kenda;Mwai wa ĩkumi;Mwai wa ĩkumi na ĩmwe;Mwai wa ĩkumi na ilĩ
kde||{d} {m} {y}|{m} {y}|{y}|, ;, and ; and |Mwedi Ntandi;Mwedi wa Pili;Mwedi wa Tatu;Mwedi wa Nchechi;Mwedi wa Nnyano;Mwedi wa Nnyano na Umo;Mwedi wa Nnyano na Mivili;Mwedi wa Nnyano na Mitatu;Mwedi wa Nnyano na Nchechi;Mwedi wa Nnyano na Nnyano;Mwedi wa Nnyano na Nnyano na U;Mwedi wa Nnyano na Nnyano na M
kea||{d} di {m} di {y}|{m} di {y}|{y}|, ; i |Janeru;Febreru;Marsu;Abril;Maiu;Junhu;Julhu;Agostu;Setenbru;Otubru;Nuvenbru;Dizenbru
kgp||{d} ne {m}, {y}|{m}, {y}|{y}|, ; kar |1-Kysã;2-Kysã;3-Kysã;4-Kysã;5-Kysã;6-Kysã;7-Kysã;8-Kysã;9-Kysã;10-Kysã;11-Kysã;12-Kysã
khq ses||{d} {m} {y}|{m} {y}|{y}|, ;, and ; and |Žanwiye;Feewiriye;Marsi;Awiril;Me;Žuweŋ;Žuyye;Ut;Sektanbur;Oktoobur;Noowanbur;Deesanbur
kkj||{d} {m} {y}|{y} {m}|{y}|, ;, and ; and |pamba;wanja;mbiyɔ mɛndoŋgɔ;Nyɔlɔmbɔŋgɔ;Mɔnɔ ŋgbanja;Nyaŋgwɛ ŋgbanja;kuŋgwɛ;fɛ;njapi;nyukul;M11;ɓulɓusɛ
kln||{d} {m} {y}|{m} {y}|{y}|, ;, and ; and |Mulgul;Ng’atyaato;Kiptaamo;Iwootkuut;Mamuut;Paagi;Ng’eiyeet;Rooptui;Bureet;Epeeso;Kipsuunde ne taai;Kipsuunde nebo aeng’
kok||{d} {m} {y}|{m}, {y}|{y}|, ;, |जानेवारी;फेब्रुवारी;मार्च;एप्रील;मे;जून;जुलय;ऑगस्ट;सप्टेंबर;ऑक्टोबर;नोव्हेंबर;डिसेंबर
ksb||{d} {m} {y}|{m} {y}|{y}|, ;, and ; and |Januali;Febluali;Machi;Aplili;Mei;Juni;Julai;Agosti;Septemba;Oktoba;Novemba;Desemba
ksf||{d} {m} {y}|{y} {m}|{y}|, ;, and ; and |ŋwíí a ntɔ́ntɔ;ŋwíí akǝ bɛ́ɛ;ŋwíí akǝ ráá;ŋwíí akǝ nin;ŋwíí akǝ táan;ŋwíí akǝ táafɔk;ŋwíí akǝ táabɛɛ;ŋwíí akǝ táaraa;ŋwíí akǝ táanin;ŋwíí akǝ ntɛk;ŋwíí akǝ ntɛk di bɔ́k;ŋwíí akǝ ntɛk di bɛ́ɛ
ksh||{d}. {m} {y}|{m} {y}|{y}|, ; un |Jannewa;Fäbrowa;Määz;Aprell;Mai;Juuni;Juuli;Oujoß;Septämber;Oktohber;Novämber;Dezämber
kxv||{d} {m} {y}|{m} {y}|{y}|, ;, aḍe ; aḍe |pusu lenju;maha lenju;pagu lenju;hire lenju;bese lenju;jaṭṭa lenju;aasaḍi lenju;srabĩ lenju;bado lenju;dasara lenju;divi lenju;pande lenju
lag||{d} {m} {y}|{m} {y}|{y}|, ;, and ; and |Kʉfúngatɨ;Kʉnaanɨ;Kʉkeenda;Kwiikumi;Kwiinyambála;Kwiidwaata;Kʉmʉʉnchɨ;Kʉvɨɨrɨ;Kʉsaatʉ;Kwiinyi;Kʉsaano;Kʉsasatʉ
lij||{y} {m} {d}|{y} {m}|{y}|, ;, and ; and |de zenâ;de frevâ;de marso;d’arvî;de mazzo;de zugno;de luggio;d’agosto;de settembre;d’ottobre;de novembre;de dexembre
lkt||{m} {d}, {y}|{y} {m}|{y}|, ;, and ; and |Wiótheȟika Wí;Thiyóȟeyuŋka Wí;Ištáwičhayazaŋ Wí;Pȟežítȟo Wí;Čhaŋwápetȟo Wí;Wípazukȟa-wašté Wí;Čhaŋpȟásapa Wí;Wasútȟuŋ Wí;Čhaŋwápeǧi Wí;Čhaŋwápe-kasná Wí;Waníyetu Wí;Tȟahékapšuŋ Wí
lmo||{y} {m} {d}|{y} {m}|{y}|, ;, and ; and |sginer;fevrer;marz;avril;masg;sgiugn;luj;avost;setember;otover;november;dicember
lrc mzn|۰ persian|{y} {m} {d}|{y} {m}|{y}|, ;, and ; and |Farvardin;Ordibehesht;Khordad;Tir;Mordad;Shahrivar;Mehr;Aban;Azar;Dey;Bahman;Esfand
luo||{d} {m} {y}|{m} {y}|{y}|, ;, and ; and |Dwe mar Achiel;Dwe mar Ariyo;Dwe mar Adek;Dwe mar Ang’wen;Dwe mar Abich;Dwe mar Auchiel;Dwe mar Abiriyo;Dwe mar Aboro;Dwe mar Ochiko;Dwe mar Apar;Dwe mar gi achiel;Dwe mar Apar gi ariyo
mai||{d} {m} {y}|{m} {y}|{y}|, ;, और ; और |जनवरी;फरवरी;मार्च;अप्रैल;मई;जून;जुलाई;अगस्त;सितंबर;अक्तूबर;नवंबर;दिसंबर
mas||{d} {m} {y}|{m} {y}|{y}|, ;, and ; and |Oladalʉ́;Arát;Ɔɛnɨ́ɔɨŋɔk;Olodoyíóríê inkókúâ;Oloilépūnyīē inkókúâ;Kújúɔrɔk;Mórusásin;Ɔlɔ́ɨ́bɔ́rárɛ;Kúshîn;Olgísan;Pʉshʉ́ka;Ntʉ́ŋʉ́s
mer||{d} {m} {y}|{m} {y}|{y}|, ;, and ; and |Januarĩ;Feburuarĩ;Machi;Ĩpurũ;Mĩĩ;Njuni;Njuraĩ;Agasti;Septemba;Oktũba;Novemba;Dicemba
mfe||{d} {m} {y}|{m} {y}|{y}|, ;, and ; and |zanvie;fevriye;mars;avril;me;zin;zilye;out;septam;oktob;novam;desam
mgh||{d} {m} {y}|{y} {m}|{y}|, ;, and ; and |Mweri wo kwanza;Mweri wo unayeli;Mweri wo uneraru;Mweri wo unecheshe;Mweri wo unethanu;Mweri wo thanu na mocha;Mweri wo saba;Mweri wo nane;Mweri wo tisa;Mweri wo kumi;Mweri wo kumi na moja;Mweri wo kumi na yel’li
mgo||{y} {m} {d}|{y} {m}|{y}|, ;, and ; and |iməg mbegtug;imeg àbùbì;imeg mbəŋchubi;iməg ngwə̀t;iməg fog;iməg ichiibɔd;iməg àdùmbə̀ŋ;iməg ichika;iməg kud;iməg tèsiʼe;iməg zò;iməg krizmed
mni|০|{m} {d}, {y}|{m} {y}|{y}|, ; অমসুং |জনুৱারী;ফেব্রুৱারি;মার্চ;এপ্রিল;মে;জুন;জুলাই;‌ওগষ্ট;সেপ্টেম্বর;ওক্টোবর;নভেম্বর;ডিসেম্বর
mua||{d} {m} {y}|{y} {m}|{y}|, ;, and ; and |Fĩi Loo;Cokcwaklaŋne;Cokcwaklii;Fĩi Marfoo;Madǝǝuutǝbijaŋ;Mamǝŋgwãafahbii;Mamǝŋgwãalii;Madǝmbii;Fĩi Dǝɓlii;Fĩi Mundaŋ;Fĩi Gwahlle;Fĩi Yuru
naq||{d} {m} {y}|{m} {y}|{y}|, ;, and ; and |ǃKhanni;ǃKhanǀgôab;ǀKhuuǁkhâb;ǃHôaǂkhaib;ǃKhaitsâb;Gamaǀaeb;ǂKhoesaob;Aoǁkhuumûǁkhâb;Taraǀkhuumûǁkhâb;ǂNûǁnâiseb;ǀHooǂgaeb;Hôasoreǁkhâb
nds||{y} {m} {d}|{y} {m}|{y}|, ;, and ; and |Januaar;Februaar;März;April;Mai;Juni;Juli;August;September;Oktover;November;Dezember
nmg||{d} {m} {y}|{y} {m}|{y}|, ;, and ; and |ngwɛn matáhra;ngwɛn ńmba;ngwɛn ńlal;ngwɛn ńna;ngwɛn ńtan;ngwɛn ńtuó;ngwɛn hɛmbuɛrí;ngwɛn lɔmbi;ngwɛn rɛbvuâ;ngwɛn wum;ngwɛn wum navǔr;krísimin
nnh||lyɛ̌ʼ {d} na {m}, {y}|{y} {m}|{y}|, ;, and ; and |saŋ tsetsɛ̀ɛ lùm;saŋ kàg ngwóŋ;saŋ lepyè shúm;saŋ cÿó;saŋ tsɛ̀ɛ cÿó;saŋ njÿoláʼ;saŋ tyɛ̀b tyɛ̀b mbʉ̀ŋ;saŋ mbʉ̀ŋ;saŋ ngwɔ̀ʼ mbÿɛ;saŋ tàŋa tsetsáʼ;saŋ mejwoŋó;saŋ lùm
nqo|߀|{y} {m} {d}|{y} {m}|{y}|, ;, and ; and |ߓߌ߲ߠߊߥߎߟߋ߲;ߞߏ߲ߞߏߜߍ;ߕߙߊߓߊ;ߞߏ߲ߞߏߘߌ߬ߓߌ;ߘߓߊ߬ߕߊ;ߥߊ߬ߛߌ߬ߥߙߊ;ߞߊ߬ߙߌߝߐ߭;ߘߓߊ߬ߓߌߟߊ;ߕߎߟߊߝߌ߲;ߞߏ߲ߓߌߕߌ߮;ߣߍߣߍߓߊ;ߞߏߟߌ߲ߞߏߟߌ߲
nso||{y} {m} {d}|{y} {m}|{y}|, ;, and ; and |Janeware;Febereware;Matšhe;Aporele;Mei;June;Julae;Agosetose;Setemere;Oktobore;Nofemere;Disemere
nus||{d} {m} {y}|{y} {m}|{y}|, ;, and ; and |Tiop thar pɛt;Pɛt;Duɔ̱ɔ̱ŋ;Guak;Duät;Kornyoot;Pay yie̱tni;Tho̱o̱r;Tɛɛr;Laath;Kur;Tio̱p in di̱i̱t
pcm||{d} {m} {y}|{m} {y}|{y}|, ;, an ; an |Jénúári;Fẹ́búári;Mach;Éprel;Mee;Jun;Julai;Ọgọst;Sẹptẹ́mba;Ọktóba;Nọvẹ́mba;Disẹ́mba
pms||{y} {m} {d}|{y} {m}|{y}|, ;, and ; and |gené;fërvé;mars;avril;magg;giugn;lugn;agost;stèmber;utuber;novèmber;dzèmber
prg||{y} {m} {d}|{y} {m}|{y}|, ;, and ; and |rags;wassarins;pūlis;sakkis;zallaws;sīmenis;līpa;daggis;sillins;spallins;lapkrūtis;sallaws
rof||{d} {m} {y}|{m} {y}|{y}|, ;, and ; and |Mweri wa kwanza;Mweri wa kaili;Mweri wa katatu;Mweri wa kaana;Mweri wa tanu;Mweri wa sita;Mweri wa saba;Mweri wa nane;Mweri wa tisa;Mweri wa ikumi;Mweri wa ikumi na moja;Mweri wa ikumi na mbili
sah||{y}, {m} {d}|{y} {m}|{y}|, ; уонна |Тохсунньу;Олунньу;Кулун тутар;Муус устар;Ыам ыйын;Бэс ыйын;От ыйын;Атырдьых ыйын;Балаҕан ыйын;Алтынньы;Сэтинньи;ахсынньы
saq||{d} {m} {y}|{m} {y}|{y}|, ;, and ; and |Lapa le obo;Lapa le waare;Lapa le okuni;Lapa le ong’wan;Lapa le imet;Lapa le ile;Lapa le sapa;Lapa le isiet;Lapa le saal;Lapa le tomon;Lapa le tomon obo;Lapa le tomon waare
sat|᱐|{d} {m} {y}|{y} {m}|{y}|, ;, and ; and |ᱡᱟᱱᱣᱟᱨᱤ;ᱯᱷᱟᱨᱣᱟᱨᱤ;ᱢᱟᱨᱪ;ᱟᱯᱨᱮᱞ;ᱢᱮ;ᱡᱩᱱ;ᱡᱩᱞᱟᱭ;ᱟᱜᱟᱥᱛ;ᱥᱮᱯᱴᱮᱢᱵᱟᱨ;ᱚᱠᱴᱚᱵᱟᱨ;ᱱᱟᱣᱟᱢᱵᱟᱨ;ᱫᱤᱥᱟᱢᱵᱟᱨ
sbp||{d} {m} {y}|{y} {m}|{y}|, ;, and ; and |Mupalangulwa;Mwitope;Mushende;Munyi;Mushende Magali;Mujimbi;Mushipepo;Mupuguto;Munyense;Mokhu;Musongandembwe;Muhaano
scn||{d} {m} {y}|{m} {y}|{y}|, ; e |jinnaru;frivaru;marzu;aprili;maju;giugnu;giugnettu;agustu;sittèmmiru;uttùviru;nuvèmmiru;dicèmmiru
seh||{d} de {m} de {y}|{m} de {y}|{y}|, ;, and ; and |Janeiro;Fevreiro;Marco;Abril;Maio;Junho;Julho;Augusto;Setembro;Otubro;Novembro;Decembro
shi||{d} {m} {y}|{m} {y}|{y}|, ;, and ; and |ⵉⵏⵏⴰⵢⵔ;ⴱⵕⴰⵢⵕ;ⵎⴰⵕⵚ;ⵉⴱⵔⵉⵔ;ⵎⴰⵢⵢⵓ;ⵢⵓⵏⵢⵓ;ⵢⵓⵍⵢⵓⵣ;ⵖⵓⵛⵜ;ⵛⵓⵜⴰⵏⴱⵉⵔ;ⴽⵜⵓⴱⵔ;ⵏⵓⵡⴰⵏⴱⵉⵔ;ⴷⵓⵊⴰⵏⴱⵉⵔ
shn||{y} {m} {d}|{y} {m}|{y}|၊ ; လႄႈ |ၸၼ်ႇဝႃႇရီႇ;ၾႅပ်ႇဝႃႇရီႇ;မၢတ်ႉၶ်ျ;ဢေႇပရႄႇ;မေႇ;ၸုၼ်ႇ;ၸူႇလၢႆႇ;ဢေႃးၵၢတ်ႉ;သႅပ်ႇထႅမ်ႇပႃႇ;ဢွၵ်ႇထူဝ်ႇပႃႇ;ၼူဝ်ႇဝႅမ်ႇပႃႇ;တီႇသႅမ်ႇပႃႇ
smn||{m} {d}. {y}|{m} {y}|{y}|, ;, and ; and |uđđâivemáánu;kuovâmáánu;njuhčâmáánu;cuáŋuimáánu;vyesimáánu;kesimáánu;syeinimáánu;porgemáánu;čohčâmáánu;roovvâdmáánu;skammâmáánu;juovlâmáánu
syr||{d} ܒ{m} {y}|{m} {y}|{y}| ܘ; ܘ|ܟܢܘܢ ܐܚܪܝܐ;ܫܒܛ;ܐܕܪ;ܢܝܣܢ;ܐܝܪ;ܚܙܝܪܢ;ܬܡܘܙ;ܐܒ;ܐܝܠܘܠ;ܬܫܪܝܢ ܩܕܡܝܐ;ܬܫܪܝܢ ܐܚܪܝܐ;ܟܢܘܢ ܩܕܡܝܐ
szl||{y} {m} {d}|{y} {m}|{y}|, ;, and ; and |stycznia;lutego;marca;kwietnia;moja;czyrwca;lipca;siyrpnia;września;października;listopada;grudnia
teo||{d} {m} {y}|{m} {y}|{y}|, ;, and ; and |Orara;Omuk;Okwamg’;Odung’el;Omaruk;Omodok’king’ol;Ojola;Opedel;Osokosokoma;Otibar;Olabor;Opoo
tok||sike #{y} ) #{m} ) #{d}|#{y} la {m}|#{y}|, ;, and ; and |1;2;3;4;5;6;7;8;9;10;11;12|tenpo mun #1;tenpo mun #2;tenpo mun #3;tenpo mun #4;tenpo mun #5;tenpo mun #6;tenpo mun #7;tenpo mun #8;tenpo mun #9;tenpo mun #10;tenpo mun #11;tenpo mun #12
tyv||{y}ч {m} {d}|{y}ч {m}|{y}|, ;, and ; and |Январь;Февраль;Март;Апрель;Май;Июнь;Июль;Август;Сентябрь;Октябрь;Ноябрь;Декабрь
tzm||{d} {m} {y}|{m} {y}|{y}|, ;, and ; and |Yennayer;Yebrayer;Mars;Ibrir;Mayyu;Yunyu;Yulyuz;Ɣuct;Cutanbir;Kṭuber;Nwanbir;Dujanbir
vai||{d} {m} {y}|{m} {y}|{y}|, ;, and ; and |ꖨꖕ ꕪꕴ ꔞꔀꕮꕊ;ꕒꕡꖝꖕ;ꕾꖺ;ꖢꖕ;ꖑꕱ;ꖱꘋ;ꖱꕞꔤ;ꗛꔕ;ꕢꕌ;ꕭꖃ;ꔞꘋꕔꕿ ꕸꖃꗏ;ꖨꖕ ꕪꕴ ꗏꖺꕮꕊ
vec||{d} {m} {y}|{m} {y}|{y}|, ; e |jenaro;febraro;marso;aprile;majo;jugno;lujo;agosto;setenbre;otobre;novenbre;dezenbre
vmw||{y} {m} {d}|{y} {m}|{y}|, ;, and ; and |janeiru;fevereiru;marsu;abril;maiu;junyu;julyu;agostu;setembru;outubru;novembru;dezembru
wae||{d}. {m} {y}|{y} {m}|{y}|, ; und |Jenner;Hornig;Märze;Abrille;Meije;Bráčet;Heiwet;Öigšte;Herbštmánet;Wímánet;Wintermánet;Chrištmánet
xnr||{d} {m} {y}|{m} {y}|{y}|, ;, कने ; कने |जनवरी;फ़रवरी;मार्च;अप्रैल;मई;जून;जुलाई;अगस्त;सितंबर;अक्तूबर;नवंबर;दिसंबर
yav||{d} {m} {y}|{y} {m}|{y}|, ;, and ; and |pikítíkítie, oólí ú kutúan;siɛyɛ́, oóli ú kándíɛ;ɔnsúmbɔl, oóli ú kátátúɛ;mesiŋ, oóli ú kénie;ensil, oóli ú kátánuɛ;ɔsɔn;efute;pisuyú;imɛŋ i puɔs;imɛŋ i putúk,oóli ú kátíɛ;makandikɛ;pilɔndɔ́
yrl||{d} {m} {y}|{m} {y}|{y}|, ; asuí |yepé;mukũi;musapíri;irũdí;pú;pú-yepé;pú-mukũi;pú-musapíri;pú-irũdí;yepé-putimaã;yepé-yepé;yepé-mukũi
yue||{y}年{m}月{d}日|{y}年{m}月|{y}年|、;同|1;2;3;4;5;6;7;8;9;10;11;12
zgh||{d} {m} {y}|{y} {m}|{y}|, ;, and ; and |ⵉⵏⵏⴰⵢⵔ;ⴱⵕⴰⵢⵕ;ⵎⴰⵕⵚ;ⵉⴱⵔⵉⵔ;ⵎⴰⵢⵢⵓ;ⵢⵓⵏⵢⵓ;ⵢⵓⵍⵢⵓⵣ;ⵖⵓⵛⵜ;ⵛⵓⵜⴰⵏⴱⵉⵔ;ⴽⵜⵓⴱⵔ;ⵏⵓⵡⴰⵏⴱⵉⵔ;ⴷⵓⵊⴰⵏⴱⵉⵔ
ar-BH ar-DJ ar-ER ar-IL ar-KM ar-KW ar-OM ar-QA ar-SA ar-SD ar-SO ar-SS ar-TD ar-YE|٠|{d} {m} {y}|{m} {y}|{y}| و; و|يناير;فبراير;مارس;أبريل;مايو;يونيو;يوليو;أغسطس;سبتمبر;أكتوبر;نوفمبر;ديسمبر
ar-DZ ar-TN||{d} {m} {y}|{m} {y}|{y}| و; و|جانفي;فيفري;مارس;أفريل;ماي;جوان;جويلية;أوت;سبتمبر;أكتوبر;نوفمبر;ديسمبر
ar-IQ ar-JO ar-LB ar-PS ar-SY|٠|{d} {m} {y}|{m} {y}|{y}| و; و|كانون الثاني;شباط;آذار;نيسان;أيار;حزيران;تموز;آب;أيلول;تشرين الأول;تشرين الثاني;كانون الأول
ar-MA||{d} {m} {y}|{m} {y}|{y}| و; و|يناير;فبراير;مارس;أبريل;ماي;يونيو;يوليوز;غشت;شتنبر;أكتوبر;نونبر;دجنبر
ar-MR|٠|{d} {m} {y}|{m} {y}|{y}| و; و|يناير;فبراير;مارس;إبريل;مايو;يونيو;يوليو;أغشت;شتمبر;أكتوبر;نوفمبر;دجمبر
az-Cyrl||{d} {m} {y}|{y} {m}|{y}|, ;, |јанвар;феврал;март;апрел;май;ијун;ијул;август;сентјабр;октјабр;нојабр;декабр
bs-Cyrl||{d}. {m} {y}.|{m} {y}.|{y}.|, ; и |јануар;фебруар;март;април;мај;јуни;јули;аугуст;септембар;октобар;новембар;децембар
de-AT de-IT||{d}. {m} {y}|{m} {y}|{y}|, ; und |Jänner;Februar;März;April;Mai;Juni;Juli;August;September;Oktober;November;Dezember
en-AE||{d} {m} {y}|{m} {y}|{y}|, ;, and ; and |January;February;March;April;May;June;July;August;September;October;November;December
en-AG en-AI en-AT en-AU en-BB en-BE en-BM en-BS en-BW en-BZ en-CC en-CH en-CK en-CM en-CX en-CY en-CZ en-DE en-DG en-DK en-DM en-EE en-ER en-ES en-FI en-FJ en-FK en-FM en-FR en-GB en-GD en-GE en-GG en-GH en-GI en-GM en-GS en-GY en-HK en-HU en-ID en-IE en-IL en-IM en-IN en-IO en-IT en-JE en-JM en-KE en-KI en-KN en-KY en-LC en-LR en-LS en-LT en-LV en-MG en-MO en-MS en-MT en-MU en-MV en-MW en-MY en-NA en-NF en-NG en-NL en-NO en-NR en-NU en-NZ en-PG en-PK en-PL en-PN en-PT en-PW en-RO en-RW en-SB en-SC en-SD en-SE en-SG en-SH en-SI en-SK en-SL en-SS en-SX en-SZ en-TC en-TK en-TO en-TT en-TV en-TZ en-UA en-UG en-VC en-VG en-VU en-WS en-ZA en-ZM en-ZW en-001 en-150||{d} {m} {y}|{m} {y}|{y}|, ; and |January;February;March;April;May;June;July;August;September;October;November;December
en-CA||{m} {d}, {y}|{m} {y}|{y}|, ; and |January;February;March;April;May;June;July;August;September;October;November;December
es-PE es-UY||{d} de {m} de {y}|{m} de {y}|{y}||enero;febrero;marzo;abril;mayo;junio;julio;agosto;setiembre;octubre;noviembre;diciembre
fa-AF|۰ persian|{d} {m} {y}|{y} {m}|{y}|،‏ ;، و ; و |حمل;ثور;جوزا;سرطان;اسد;سنبلهٔ;میزان;عقرب;قوس;جدی;دلو;حوت
ff-Adlm|�|{d} {m}⹁ {y}|{m} {y}|{y}|⹁ ;⹁ 𞤫 ; 𞤫 |𞤅𞤭𞥅𞤤𞤮;𞤕𞤮𞤤𞤼𞤮;𞤐𞤦𞤮𞥅𞤴𞤮;𞤅𞤫𞥅𞤼𞤮;𞤁𞤵𞥅𞤶𞤮;𞤑𞤮𞤪𞤧𞤮;𞤃𞤮𞤪𞤧𞤮;𞤔𞤵𞤳𞤮;𞤅𞤭𞤤𞤼𞤮;𞤒𞤢𞤪𞤳𞤮;𞤔𞤮𞤤𞤮;𞤄𞤮𞤱𞤼𞤮
hi-Latn||{d} {m}, {y}|{m} {y}|{y}|, ;, aur ; aur |January;February;March;April;May;June;July;August;September;October;November;December
kk-CN kk-Arab||{y}، {d}- {m}|{y} {m}|{y}|، ; جانە |قاڭتار;اقپان;ناۋرىز;ءساۋىر;مامىر;ماۋسىم;شىلدە;تامىز;قىركۇيەك;قازان;قاراشا;جەلتوقسان
ks-Deva||{d} {m} {y}|{y} {m}|{y}|, ;, ति ; ति |जनवरी;फ़रवरी;मार्च;अप्रैल;मई;जून;जुलाई;अगस्त;सतमबर;अक्तूबर;नवमबर;दसमबर
ku-IQ||{y} {m} {d}|{y} {m}|{y}|, ;, |M01;M02;M03;M04;M05;M06;M07;M08;M09;M10;M11;M12
pa-PK pa-Arab|۰|{d} {m} {y}|{y} {m}|{y}|, ;, |جنوری;فروری;مارچ;اپریل;مئ;جون;جولائی;اگست;ستمبر;اکتوبر;نومبر;دسمبر
ps-PK|۰|{y} {m} {d}|{y} {m}|{y}|، ;، او ; او |جنوري;فبروري;مارچ;اپریل;مۍ;جون;جولای;اګست;سېپتمبر;اکتوبر;نومبر;دسمبر
sd-IN sd-Deva||{m} {d}, {y}|{m} {y}|{y}|, ;, |जनवरी;फेबरवरी;मार्चु;अप्रेल;मई;जून;जुलाई;आगस्ट;सप्टेंबर;आक्टोबर;नवंबर;डिसंबर
se-FI||{d} {m} {y}|{m} {y}|{y}|, ; ja |ođđajagemánnu;guovvamánnu;njukčamánnu;cuoŋománnu;miessemánnu;geassemánnu;suoidnemánnu;borgemánnu;čakčamánnu;golggotmánnu;skábmamánnu;juovlamánnu
sr-ME sr-Latn||{d}. {m} {y}.|{m} {y}.|{y}.|, ; i |januar;februar;mart;april;maj;jun;jul;avgust;septembar;oktobar;novembar;decembar
ur-IN|۰|{d} {m}، {y}|{m} {y}|{y}|، ;، اور ; اور |جنوری;فروری;مارچ;اپریل;مئی;جون;جولائی;اگست;ستمبر;اکتوبر;نومبر;دسمبر
uz-AF|۰|{y} {m} {d}|{y} {m}|{y}|, ;, |جنوری;فبروری;مارچ;اپریل;می;جون;جولای;اگست;سپتمبر;اکتوبر;نومبر;دسمبر
uz-Arab|۰ persian|{y} {m} {d}|{y} {m}|{y}|, ;, |Farvardin;Ordibehesht;Khordad;Tir;Mordad;Shahrivar;Mehr;Aban;Azar;Dey;Bahman;Esfand
uz-Cyrl||{d} {m}, {y}|{m}, {y}|{y}|, ;, |январ;феврал;март;апрел;май;июн;июл;август;сентябр;октябр;ноябр;декабр
yo-BJ||{d} {m} {y}|{m} {y}|{y}|, ;, ; àti|Oshù Shɛ́rɛ́;Oshù Èrèlè;Oshù Ɛrɛ̀nà;Oshù Ìgbé;Oshù Ɛ̀bibi;Oshù Òkúdu;Oshù Agɛmɔ;Oshù Ògún;Oshù Owewe;Oshù Ɔ̀wàrà;Oshù Bélú;Oshù Ɔ̀pɛ̀
zh-HK zh-MO||{y}年{m}月{d}日|{y}年{m}月|{y}年|、;及|1;2;3;4;5;6;7;8;9;10;11;12
kok-Latn||{d} {m}, {y}|{m} {y}|{y}|, ;, ani ; ani |Janer;Febrer;Mars;Abril;Mai;Jun;Julai;Agost;Setembr;Otubr;Novembr;Dezembr
kxv-Deva||{d} {m} {y}|{m} {y}|{y}|, ;, ऑड़े ; ऑड़े |पुसु लेञ्जु;माहाका लेञ्जु;पागुणी लेञ्जु;हिरे लेञ्जु;बेसे लेञ्जु;जाटा लेञ्जु;आसाड़ी लेञ्जु;स्राबाँ लेञ्जु;बोदो लेञ्जु;दसारा लेञ्जु;दिवी लेञ्जु;पान्डे लेञ्जु
lrc-IQ|۰|{y} {m} {d}|{y} {m}|{y}|, ;, and ; and |جانڤیە;فئڤریە;مارس;آڤریل;مئی;جوٙأن;جوٙلا;آگوست;سئپتامر;ئوکتوڤر;نوڤامر;دئسامر
shi-Latn||{d} {m} {y}|{m} {y}|{y}|, ;, and ; and |innayr;bṛayṛ;maṛṣ;ibrir;mayyu;yunyu;yulyuz;ɣuct;cutanbir;ktubr;nuwanbir;dujanbir
shn-TH| buddhist|ပ.သ. {y} {m} {d}|ပ.သ. {y} {m}|ပ.သ. {y}|၊ ; လႄႈ |ၸၼ်ႇဝႃႇရီႇ;ၾႅပ်ႇဝႃႇရီႇ;မၢတ်ႉၶ်ျ;ဢေႇပရႄႇ;မေႇ;ၸုၼ်ႇ;ၸူႇလၢႆႇ;ဢေႃးၵၢတ်ႉ;သႅပ်ႇထႅမ်ႇပႃႇ;ဢွၵ်ႇထူဝ်ႇပႃႇ;ၼူဝ်ႇဝႅမ်ႇပႃႇ;တီႇသႅမ်ႇပႃႇ
vai-Latn||{d} {m} {y}|{y} {m}|{y}|, ;, and ; and |M01;M02;M03;M04;M05;M06;M07;M08;M09;M10;M11;M12
`
